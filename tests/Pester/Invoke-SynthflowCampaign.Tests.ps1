BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Invoke-SynthflowCampaign' {
    BeforeEach {
        $sandbox = New-Sandbox
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid()))
        $list = Join-Path $folder 'contacts.csv'
        Set-Content -LiteralPath $list -Value @(
            'First Name,Phone'
            'Ada,(202) 555-0101'
            'Grace,202.555.0102'
            'Katherine,'
            'Ada,+1 202 555 0101'
        )
        $campaign = @{
            JournalPath = Join-Path $folder 'spring.jsonl'; AgentId = $agent; Channel = 'sms'; FromNumber = $sender
            DefaultCountry = 'US'; InitialMessage = 'Hi {First Name|there}'; MaxPerSecond = 1000
            # TestDrive lies among the temporary files.
            WarningAction = 'SilentlyContinue'; InformationAction = 'SilentlyContinue'
        }
    }

    It 'texts each person once and gives one result a row' {
        $results = Invoke-SynthflowCampaign -Path $list @campaign
        ($results | Sort-Object Row).Outcome | Should -Be 'Sent', 'Sent', 'SkippedProblem', 'SkippedDuplicate'
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 2
    }

    It 'texts nobody again when it is run again, from the file or from Import-Csv' {
        $null = Invoke-SynthflowCampaign -Path $list @campaign
        $null = Invoke-SynthflowCampaign -Path $list @campaign
        $results = Import-Csv -LiteralPath $list | Invoke-SynthflowCampaign @campaign
        @($results | Where-Object Outcome -EQ AlreadySent).Count | Should -Be 2
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 2
    }

    It 'texts nobody whom a column of the list opts out, from Import-Csv or Import-SynthflowContact' {
        Set-Content -LiteralPath $list -Value 'First Name,Phone,Stop', 'Ada,2025550101,', 'Grace,2025550102,', 'Ada,2025550101,yes'
        $null = Import-Csv -LiteralPath $list | Invoke-SynthflowCampaign @campaign -OptOutColumn Stop -First 1
        $null = Import-SynthflowContact $list -DefaultCountry US -WarningAction Ignore |
            Invoke-SynthflowCampaign @campaign -OptOutColumn Stop
        (Get-Seen $sandbox StartOutboundChat).ToNumber | Should -Be '+12025550102'
    }

    It 'goes on after Select-Object -First' {
        $null = Invoke-SynthflowCampaign -Path $list @campaign -ThrottleLimit 1 | Select-Object -First 1
        $null = Invoke-SynthflowCampaign -Path $list @campaign
        $texted = (Get-Seen $sandbox StartOutboundChat).ToNumber
        $texted.Count | Should -Be 2
        @($texted | Select-Object -Unique).Count | Should -Be 2
    }

    It 'sends nothing and writes nothing with -WhatIf' {
        $rows = Invoke-SynthflowCampaign -Path $list @campaign -WhatIf
        ($rows | Where-Object Outcome -EQ WillSend).Message | Should -Be 'Hi Ada', 'Hi Grace'
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 0
        $campaign.JournalPath | Should -Not -Exist
    }

    It 'shows the plan and the summary' {
        $campaign.Remove('InformationAction')
        $lines = Invoke-SynthflowCampaign -Path $list @campaign 6>&1 | Where-Object { $_ -is [Management.Automation.InformationRecord] }
        "$lines" | Should -Match 'will text 2 people by SMS'
        "$lines" | Should -Match '2 sent'
    }

    It 'refuses another message under the same journal' {
        $null = Invoke-SynthflowCampaign -Path $list @campaign
        $campaign.InitialMessage = 'Something else'
        Get-ErrorId (Get-ErrorOf { Invoke-SynthflowCampaign -Path $list @campaign }) | Should -Be 'CampaignChanged'
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 2
    }

    It 'refuses a column that is not there before the first send' {
        $campaign.InitialMessage = 'Hi {Nickname}'
        Get-ErrorId (Get-ErrorOf { Invoke-SynthflowCampaign -Path $list @campaign }) | Should -Be 'InvalidCampaign'
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 0
    }
}

Describe 'The journal of a campaign' {
    BeforeEach {
        $sandbox = New-Sandbox
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        Set-Fault $sandbox StartOutboundChat ([Synthflow.Sandbox.Faults.Fault]::LoseAnswer())
        $campaign = @{
            JournalPath = $journal; AgentId = $agent; Channel = 'sms'; FromNumber = $sender; InitialMessage = 'Hi'
            MaxPerSecond = 1000; ThrottleLimit = 1; WarningAction = 'SilentlyContinue'; InformationAction = 'SilentlyContinue'
        }
        $rows = '+12025550101', '+12025550102' | ForEach-Object { [pscustomobject]@{ Phone = $_ } }
        $null = $rows | Invoke-SynthflowCampaign @campaign
    }

    It 'is counted by Get-SynthflowCampaign' {
        $status = Get-SynthflowCampaign $journal
        $status.Sent, $status.Unknown | Should -Be 1, 1
        (Get-SynthflowCampaign $journal -Outcome Unknown).PhoneNumber | Should -Be '+12025550101'
    }

    It 'shows the rows of its last run in words' {
        (Get-SynthflowCampaign $journal | Format-List | Out-String) | Should -Match 'LastRun\s*: 1 \w+, 1 \w+'
    }

    It 'is found by Get-SynthflowCampaign through wildcards and files of the pipeline' {
        $pattern = $journal -replace '\.jsonl$', '*.jsonl'
        (Get-SynthflowCampaign $pattern).JournalPath | Should -Be $journal
        (Get-Item $journal | Get-SynthflowCampaign).JournalPath | Should -Be $journal
        (Get-SynthflowCampaign $journal, $journal).Count | Should -Be 2
        Get-ErrorId (Get-ErrorOf { Get-SynthflowCampaign "$journal*nothing" }) | Should -Be 'JournalNotReadable'
    }

    It 'can be read while it is open for writing' {
        $connection = Connect-Synthflow -Sandbox -PassThru
        $results = $rows | Invoke-SynthflowCampaign @campaign -Connection $connection -Confirm:$false | ForEach-Object {
            (Get-SynthflowCampaign $journal).State
        }
        $results | Should -Contain 'running'
    }

    It 'lets the next run send what Resolve-SynthflowCampaign records as NotSent, once' {
        Get-SynthflowCampaign $journal -Outcome Unknown |
            Resolve-SynthflowCampaign -As NotSent -Evidence 'not in the log'
        $null = $rows | Invoke-SynthflowCampaign @campaign
        $null = $rows | Invoke-SynthflowCampaign @campaign
        (Get-SynthflowCampaign $journal).Sent | Should -Be 2
        (Get-Seen $sandbox StartOutboundChat).Count | Should -Be 3
    }

    It 'records nothing with Resolve-SynthflowCampaign -WhatIf' {
        $before = Get-Content -LiteralPath $journal -Raw
        Resolve-SynthflowCampaign -JournalPath $journal -PhoneNumber +12025550101 -As Sent -Evidence x -WhatIf
        Get-Content -LiteralPath $journal -Raw | Should -Be $before
    }

    It 'becomes one page by Export-SynthflowCampaignReport' {
        $page = Join-Path $TestDrive 'report.html'
        (Export-SynthflowCampaignReport $journal $page).FullName | Should -Be $page
        $text = Get-Content -LiteralPath $page -Raw
        $text | Should -Match '\+12025550101'
        $text | Should -Not -Match '<script|https?://(?!www\.w3\.org)'
    }

    It 'is not reported over a file that is no report, without -Force' {
        $notes = Join-Path $TestDrive 'notes.html'
        Set-Content -LiteralPath $notes -Value 'my notes'
        Get-ErrorId (Get-ErrorOf { Export-SynthflowCampaignReport $journal $notes }) | Should -Be 'ReportNotWritable'
        Get-Content -LiteralPath $notes | Should -Be 'my notes'
        $null = Export-SynthflowCampaignReport $journal $notes -Force
        Get-Content -LiteralPath $notes -Raw | Should -Match '\+12025550101'
        $table = Export-SynthflowCampaignReport $journal $notes | Format-Table | Out-String
        $table | Should -Match 'Directory: '
        $table | Should -Match 'notes\.html'
    }
}
