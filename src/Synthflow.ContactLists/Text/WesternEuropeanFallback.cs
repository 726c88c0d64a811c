using System.Text;

namespace Synthflow.ContactLists.Text;

/// <summary>Reads bytes that are not UTF-8 as Windows-1252, so that one line pasted from elsewhere keeps its
/// letters.</summary>
internal sealed class WesternEuropeanFallback : DecoderFallback
{
    /// <summary>Whether it was needed.</summary>
    internal bool WasUsed { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new FallbackBuffer(this);

    private sealed class FallbackBuffer : DecoderFallbackBuffer
    {
        private readonly WesternEuropeanFallback _owner;
        private string _characters = string.Empty;
        private int _next;

        internal FallbackBuffer(WesternEuropeanFallback owner) => _owner = owner;

        public override int Remaining => _characters.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _owner.WasUsed = true;
            _characters = TextEncodings.WesternEuropean.GetString(bytesUnknown);
            _next = 0;
            return _characters.Length > 0;
        }

        public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }

            _next--;
            return true;
        }

        public override void Reset()
        {
            _characters = string.Empty;
            _next = 0;
        }
    }
}
