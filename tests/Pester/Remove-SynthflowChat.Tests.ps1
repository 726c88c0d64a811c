BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Remove-SynthflowChat' {
    BeforeEach {
        $sandbox = New-Sandbox
        $chats = 1..3 | ForEach-Object { New-SynthflowChat $agent }
    }

    It 'deletes what is piped in' {
        Get-SynthflowChat | Remove-SynthflowChat -Confirm:$false | Should -BeNullOrEmpty
        $sandbox.Workspace.ChatCount | Should -Be 0
    }

    It 'sends nothing with -WhatIf' {
        $chats | Remove-SynthflowChat -WhatIf
        (Get-Seen $sandbox DeleteChat).Count | Should -Be 0
    }

    It 'asks first: it cannot be done in a session that cannot ask' {
        (Get-Command Remove-SynthflowChat).ImplementingType.GetCustomAttributes($true) |
            Where-Object { $_ -is [Management.Automation.CmdletAttribute] } |
            ForEach-Object { $_.ConfirmImpact } | Should -Be 'High'
    }

    It 'takes a chat that is already gone as a success, with a verbose note' {
        $told = Remove-SynthflowChat ([guid]::NewGuid()) -Confirm:$false -Verbose -ErrorAction Stop 4>&1
        "$told" | Should -Match 'already gone'
    }
}
