BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Import-SynthflowContact' {
    BeforeEach { $sandbox = New-Sandbox }

    It 'texts every usable number of a real export once and names each unusable row' {
        $rows = Import-Csv -LiteralPath $export -Encoding UTF8
        $unusable = @(0..($rows.Count - 1) | Where-Object { -not $rows[$_].'Phone Number'.Trim() } | ForEach-Object { $_ + 2 })
        $contacts = Import-SynthflowContact $export -DefaultCountry US -ErrorVariable failed -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $contacts.Count | Should -Be ($rows.Count - $unusable.Count)
        $failed.TargetObject.Row | Should -Be $unusable
        $numbers = $contacts.PhoneNumber | Sort-Object -Unique
        $chats = $contacts | New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber $sender -InitialMessage Hello -WarningAction SilentlyContinue
        (Get-Seen $sandbox StartOutboundChat).ToNumber | Sort-Object | Should -Be $numbers
        @($chats.InputObject.DuplicateOfRow | Where-Object { $_ }).Count | Should -Be 0
    }

    It 'keeps every column under its name' {
        $contact = Import-SynthflowContact $export -DefaultCountry US -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Select-Object -First 1
        $contact.Row | Should -Be 3
        $contact.Variables['Email'] | Should -Be 'p1@example.com'
    }

    It 'reads a file that Export-Csv wrote' {
        $path = Join-Path $TestDrive 'contacts.csv'
        [pscustomobject]@{ Name = 'Ada'; Phone = '+12025550101' }, [pscustomobject]@{ Name = 'Bob'; Phone = '202 555 0102' } |
            Export-Csv -LiteralPath $path -NoTypeInformation
        (Import-SynthflowContact $path -DefaultCountry US).PhoneNumber | Should -Be '+12025550101', '+12025550102'
        (Get-Item -LiteralPath $path | Import-SynthflowContact -DefaultCountry US).Count | Should -Be 2
    }

    It 'marks every row of a number that one row marks as opted out' {
        $path = Join-Path $TestDrive 'twice.csv'
        [pscustomobject]@{ Phone = '+12025550101'; 'Opted Out' = 'no' }, [pscustomobject]@{ Phone = '(202) 555-0101'; 'Opted Out' = 'yes' } |
            Export-Csv -LiteralPath $path -NoTypeInformation
        (Import-SynthflowContact $path -DefaultCountry US -OptOutColumn 'Opted Out').OptedOut | Should -Be $true, $true
        Import-SynthflowContact $path -DefaultCountry US -WarningVariable said -WarningAction SilentlyContinue | Out-Null
        "$said" | Should -BeLike "*-OptOutColumn 'Opted Out'*"
    }

    It 'reads text after a closing quote as Import-Csv does' {
        $path = Join-Path $TestDrive 'quotes.csv'
        Set-Content -LiteralPath $path -Value 'Name,Phone', '"Bob" Smith,+12025550101', 'Ada,+12025550102'
        $contacts = Import-SynthflowContact $path
        $contacts.Name | Should -Be (Import-Csv -LiteralPath $path).Name
        $contacts.Row | Should -Be 2, 3
    }

    It 'refuses a list without column names and a workbook' {
        $path = Join-Path $TestDrive 'odd.csv'
        Set-Content -LiteralPath $path -Value 'Ada,(202) 555-0101', 'Bob,(202) 555-0102'
        Get-ErrorId (Get-ErrorOf { Import-SynthflowContact $path -DefaultCountry US }) | Should -Be 'InvalidContactFile'
        Set-Content -LiteralPath $path -Value "PK$([char]3)$([char]4)x" -Encoding Ascii
        Get-ErrorOf { Import-SynthflowContact $path } | Should -BeLike '*Excel workbook*'
    }

    It 'names a file that is not there' {
        $problem = Get-ErrorOf { Import-SynthflowContact (Join-Path $TestDrive 'nosuch.csv') }
        Get-ErrorId $problem | Should -Be 'InvalidContactFile'
    }
}
