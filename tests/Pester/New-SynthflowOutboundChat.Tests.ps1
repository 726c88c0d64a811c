BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'New-SynthflowOutboundChat' {
    BeforeEach {
        $sandbox = New-Sandbox
        $send = @{ AgentId = $agent; Channel = 'sms'; FromNumber = $sender; InitialMessage = 'Hello' }
        $people = '+15559876501', '+15559876502', '+15559876503', '+15559876504' | ForEach-Object { [pscustomobject]@{ Name = "Person $_"; Phone = $_ } }
    }

    It 'starts a conversation with each row and gives it out with its row' {
        $chats = $people | New-SynthflowOutboundChat @send
        $chats.ToNumber | Should -Be $people.Phone
        $chats.InputObject.Name | Should -Be $people.Name
    }

    It 'texts every usable number of a real export once and names each unusable row (Import-Csv)' {
        $rows = Import-Csv -LiteralPath $export -Encoding UTF8
        $usable = @($rows | Where-Object { $_.'Phone Number'.Trim() })
        $unusable = @($rows | Where-Object { -not $_.'Phone Number'.Trim() })
        $numbers = $usable | ForEach-Object { '+1' + ($_.'Phone Number' -replace '\D' -replace '^1(?=\d{10}$)') } | Sort-Object -Unique
        $quiet = @{ ErrorVariable = 'failed'; ErrorAction = 'SilentlyContinue'; WarningVariable = 'told'; WarningAction = 'SilentlyContinue' }
        $chats = $rows | New-SynthflowOutboundChat @send -DefaultCountry US -CustomVariableProperty 'First Name', 'Company Name' @quiet
        (Get-Seen $sandbox StartOutboundChat).ToNumber | Sort-Object | Should -Be $numbers
        $chats.Count | Should -Be @($numbers).Count
        @($told).Count | Should -Be ($usable.Count - @($numbers).Count)
        $failed | ForEach-Object { Get-ErrorId $_ } | Select-Object -Unique | Should -Be 'InvalidPhoneNumber, NotSent'
        $failed.TargetObject.'Record ID' | Should -Be $unusable.'Record ID'
        "$($failed[0])" | Should -Match 'input row \d+'
    }

    It 'binds the number from the column <column>' -TestCases @(
        'ToNumber', 'to_number', 'Phone', 'PhoneNumber', 'Phone Number', 'Mobile', 'MobilePhone' | ForEach-Object { @{ column = $_ } }
    ) {
        $row = New-Object psobject
        $row | Add-Member -MemberType NoteProperty -Name $column -Value '+15559876543'
        ($row | New-SynthflowOutboundChat @send).ToNumber | Should -Be '+15559876543'
    }

    It 'sends no more than came out: Select-Object -First 2' {
        @($people | New-SynthflowOutboundChat @send | Select-Object -First 2).Count | Should -Be 2
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 2
    }

    It 'ends where a later command throws' {
        { $people | New-SynthflowOutboundChat @send | ForEach-Object { throw 'full' } } | Should -Throw 'full'
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 1
    }

    It 'texts a repeated number once and says so' {
        $chats = $people[0], $people[1], $people[0] | New-SynthflowOutboundChat @send -WarningVariable told -WarningAction SilentlyContinue
        $chats.Count | Should -Be 2
        "$told" | Should -Match 'input row 3.*input row 1'
    }

    It 'takes the columns of a contact as it takes those of Import-Csv' {
        $list = Join-Path $TestDrive 'list.csv'
        Set-Content -LiteralPath $list -Value 'Name,Phone,initial_message', 'Ada,+15559876501,Hi Ada'
        $send.Remove('InitialMessage')
        $null = Import-SynthflowContact $list | New-SynthflowOutboundChat @send
        $null = Import-Csv -LiteralPath $list | New-SynthflowOutboundChat @send
        (Get-Seen $sandbox StartOutboundChat).Body | Should -Match '"initial_message":"Hi Ada"'
        (Get-Seen $sandbox StartOutboundChat).ToNumber | Should -Be '+15559876501', '+15559876501'
    }

    It 'takes the filled one of several number columns' {
        ('Phone,Mobile', '+15559876501,' | ConvertFrom-Csv | New-SynthflowOutboundChat @send).ToNumber | Should -Be '+15559876501'
    }

    It 'texts nobody who opted out in an earlier row' {
        $rows = 'Phone,OptedOut', '+15559876501,yes', '+15559876501,', '+15559876502,no' | ConvertFrom-Csv | Select-Object *, Note
        $null = $rows | New-SynthflowOutboundChat @send -AllowDuplicate -WarningVariable told -WarningAction SilentlyContinue
        (Get-Seen $sandbox StartOutboundChat).ToNumber | Should -Be '+15559876502'
        "$told" | Should -Match 'input row 2.*input row 1'
    }

    It 'names a row whose phone column it does not know, and the next step' {
        $rows = 'Vorname;Mobiel', 'Ada;0171 1234567' | ConvertFrom-Csv -Delimiter ';'
        $problem = Get-ErrorOf { $rows | New-SynthflowOutboundChat @send -DefaultCountry DE }
        Get-ErrorId $problem | Should -Be 'MissingColumn, NotSent'
        "$problem" | Should -Match 'input row 1.*Vorname, Mobiel'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Import-SynthflowContact'
    }

    It 'sends nothing with -WhatIf' {
        $people | New-SynthflowOutboundChat @send -WhatIf | Should -BeNullOrEmpty
        $sandbox.Requests.Total | Should -Be 0
    }

    It 'refuses <number> before anything is sent' -TestCases @(
        @{ number = '1.5551E+10' }, @{ number = 'call me' }, @{ number = '5559876543' }, @{ number = '' }
    ) {
        $problem = Get-ErrorOf { New-SynthflowOutboundChat @send -ToNumber $number }
        Get-ErrorId $problem | Should -Be 'InvalidPhoneNumber, NotSent'
        $problem.CategoryInfo.Category | Should -Be 'InvalidData'
        $problem.Exception.Delivery | Should -Be 'NotSent'
        $sandbox.Requests.Total | Should -Be 0
    }

    It 'refuses on an EU connection, with the reason' {
        Connect-Synthflow 'sk-live-0123456789' -Region EU -SkipCheck
        $problem = Get-ErrorOf { New-SynthflowOutboundChat @send -ToNumber '+15559876543' }
        Get-ErrorId $problem | Should -Be 'OutboundNotInRegion, NotSent'
    }

    It 'names a lost answer OutcomeUnknown and never sends again' {
        Set-Fault $sandbox StartOutboundChat ([Synthflow.Sandbox.Faults.Fault]::LoseAnswer())
        $chats = $people | New-SynthflowOutboundChat @send -ErrorVariable failed -ErrorAction SilentlyContinue
        $chats.Count | Should -Be 3
        Get-ErrorId $failed[0] | Should -Be 'OutcomeUnknown, Unknown'
        $failed[0].TargetObject.Name | Should -Be $people[0].Name
        $sandbox.Requests.NumbersPostedToMoreThanOnce() | Should -BeNullOrEmpty
    }

    It 'stops at the first error with -ErrorAction Stop, which a script can catch by type' {
        $bad = [pscustomobject]@{ Phone = 'bad' }
        $caught = try { $people[0], $bad, $people[1] | New-SynthflowOutboundChat @send -ErrorAction Stop | Out-Null }
        catch [Synthflow.Core.SynthflowException] { Get-ErrorId $_ }
        $caught | Should -Be 'InvalidPhoneNumber, NotSent'
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 1
    }

    It 'says that there is no connection' {
        Disconnect-Synthflow
        Get-ErrorId (Get-ErrorOf { New-SynthflowOutboundChat @send -ToNumber '+15559876543' }) | Should -Be 'NotConnected'
    }

    It 'can share a connection between threads' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $connection = Get-SynthflowConnection
        $module = $moduleFolder
        $parameters = $send
        $run = [scriptblock]::Create(@'
            $people | ForEach-Object -Parallel {
                Import-Module $using:module
                $arguments = $using:parameters
                $_ | New-SynthflowOutboundChat @arguments -Connection $using:connection
            }
'@)
        @(& $run).Count | Should -Be 4
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 4
    }
}
