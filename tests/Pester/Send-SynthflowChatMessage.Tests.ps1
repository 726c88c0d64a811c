BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Send-SynthflowChatMessage' {
    BeforeEach {
        $sandbox = New-Sandbox
        $chat = New-SynthflowChat $agent
    }

    It 'gives the agent''s reply' {
        (Send-SynthflowChatMessage $chat.ChatId 'My name is Ada').Text | Should -Match 'Ada'
        ($chat | Send-SynthflowChatMessage -Message 'Tuesday').Text | Should -Match 'Tuesday'
    }

    It 'keeps the order of piped messages' {
        $replies = 'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage $chat.ChatId
        $replies[2].Text | Should -Match 'Booked'
        (Get-Seen $sandbox SendMessage).Body | Should -Be '{"message":"Ada"}', '{"message":"Tuesday"}', '{"message":"yes"}'
    }

    It 'takes the message from a property, and turns no other object into text' {
        ([pscustomobject]@{ chat_id = $chat.ChatId; message = 'My name is Ada' } | Send-SynthflowChatMessage).Text | Should -Match 'Ada'
        Get-ErrorId (Get-ErrorOf { Get-SynthflowChat $chat.ChatId | Send-SynthflowChatMessage }) | Should -Be 'InvalidMessage, NotSent'
        (Get-Seen $sandbox SendMessage).Count | Should -Be 1
    }

    It 'sends nothing with -WhatIf' {
        Send-SynthflowChatMessage $chat.ChatId 'hi' -WhatIf | Should -BeNullOrEmpty
        (Get-Seen $sandbox SendMessage).Count | Should -Be 0
    }

    It 'finds the reply whose answer was lost, without saying it twice' {
        Set-Fault $sandbox SendMessage ([Synthflow.Sandbox.Faults.Fault]::LoseAnswer())
        (Send-SynthflowChatMessage $chat.ChatId 'Ada').Text | Should -Match 'Ada'
        (Get-Seen $sandbox SendMessage).Count | Should -Be 1
    }

    It 'says where it is not known whether a message arrived' {
        Set-Fault $sandbox SendMessage ([Synthflow.Sandbox.Faults.Fault]::LoseRequest())
        $problem = Get-ErrorOf { Send-SynthflowChatMessage $chat.ChatId 'Ada' }
        Get-ErrorId $problem | Should -Be 'OutcomeUnknown, Unknown'
        $problem.Exception.Delivery | Should -Be 'Unknown'
        (Get-Seen $sandbox SendMessage).Count | Should -Be 1
    }
}
