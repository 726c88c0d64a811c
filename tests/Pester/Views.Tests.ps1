BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'What is shown at 120 columns' {
    BeforeAll {
        $sandbox = New-Sandbox
        $sent = [pscustomobject]@{ Phone = '+447700900001' } |
            New-SynthflowOutboundChat -AgentId $agent -Channel whatsapp -FromNumber $sender
        $chat = New-SynthflowChat $agent
        $null = 'Ada', 'Tuesday' | Send-SynthflowChatMessage $chat.ChatId
        $things = @{
            'an outbound chat' = $sent
            'a list item' = Get-SynthflowChat | Select-Object -First 1
            'a chat' = Get-SynthflowChat $chat.ChatId
            'a message' = (Get-SynthflowChat $chat.ChatId).Messages
            'a contact' = Import-SynthflowContact $export -DefaultCountry US -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Select-Object -First 5
            'a connection' = Get-SynthflowConnection
        }
    }

    It 'names the contact that a conversation was started from' {
        $list = Join-Path $TestDrive 'list.csv'
        Set-Content -LiteralPath $list -Value 'Name,Phone', 'Ada,+15559876501'
        Import-SynthflowContact $list | New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber $sender |
            Format-List | Out-String -Width 120 | Should -Match 'row 2 of list\.csv: Ada'
    }

    It 'has <must> of <name> whole, as <view>' -TestCases @(
        foreach ($view in 'Out-Default', 'Format-Table', 'Format-List') {
            @{ view = $view; name = 'an outbound chat'; must = 'number'; text = { $sent.ToNumber } }
            @{ view = $view; name = 'an outbound chat'; must = 'sender'; text = { $sent.FromNumber } }
            @{ view = $view; name = 'an outbound chat'; must = 'id'; text = { $sent.ConversationId } }
            @{ view = $view; name = 'a list item'; must = 'id'; text = { $chat.ChatId } }
            @{ view = $view; name = 'a chat'; must = 'id'; text = { $chat.ChatId } }
            @{ view = $view; name = 'a message'; must = 'text'; text = { 'Nice to meet you, Ada.' } }
            @{ view = $view; name = 'a contact'; must = 'number'; text = { '+12025550101' } }
            @{ view = $view; name = 'a connection'; must = 'region'; text = { 'Sandbox' } }
        }
    ) {
        $thing = $things[$name]
        $shown = switch ($view) {
            'Format-Table' { $thing | Format-Table | Out-String -Width 120 }
            'Format-List' { $thing | Format-List | Out-String -Width 120 }
            default { $thing | Out-String -Width 120 }
        }
        $shown | Should -Match ([regex]::Escape((& $text)))
        $shown -split "`r?`n" | ForEach-Object { $_.TrimEnd().Length } | Sort-Object -Descending | Select-Object -First 1 | Should -BeLessOrEqual 120
    }
}
