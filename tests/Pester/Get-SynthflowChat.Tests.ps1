BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Get-SynthflowChat' {
    BeforeEach {
        $sandbox = New-Sandbox
        $chats = 1..25 | ForEach-Object { New-SynthflowChat $agent }
    }

    It 'lists every chat once, page by page' {
        @(Get-SynthflowChat | Select-Object -ExpandProperty ChatId -Unique).Count | Should -Be 25
        (Get-Seen $sandbox ListChats).Count | Should -Be 3
    }

    It 'asks for one page for Select-Object -First 3' {
        @(Get-SynthflowChat | Select-Object -First 3).Count | Should -Be 3
        (Get-Seen $sandbox ListChats).Count | Should -Be 1
    }

    It 'turns list items into whole chats' {
        $null = 'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage $chats[0].ChatId
        $whole = Get-SynthflowChat -Status completed | Get-SynthflowChat
        $whole.Messages.Count | Should -Be 7
        $whole.Variables['day'] | Should -Be 'Tuesday'
        $whole.Transcript | Should -Match 'User: Tuesday'
    }

    It 'names a missing chat and goes on' {
        $missing = [guid]::NewGuid()
        $found = Get-SynthflowChat $chats[0].ChatId, $missing, $chats[1].ChatId -ErrorVariable failed -ErrorAction SilentlyContinue
        $found.Count | Should -Be 2
        Get-ErrorId $failed[0] | Should -Be 'NotFound, Rejected'
        $failed[0].TargetObject | Should -Be $missing
    }

    It 'says where a list would never end' {
        $page = '{"status":"ok","response":{"chats":[],"has_more":true,"next_cursor":"same"}}'
        Set-Fault $sandbox ListChats ([Synthflow.Sandbox.Faults.Fault]::Body($page)), ([Synthflow.Sandbox.Faults.Fault]::Body($page))
        Get-ErrorId (Get-ErrorOf { Get-SynthflowChat }) | Should -Be 'CursorLoop, Sent'
    }
}
