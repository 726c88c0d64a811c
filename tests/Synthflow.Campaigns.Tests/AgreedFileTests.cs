using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests;

/// <summary>A list reads the same for ever, or not at all: over random changes at random moments.</summary>
public sealed class AgreedFileTests : IDisposable
{
    private static readonly int _runs = Cases.Of(300);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FileChangedAtAnyMoment_GivesItsFirstBytesOrNone()
    {
        var seed = Environment.TickCount;
        for (var run = 0; run < _runs; run++)
        {
            var random = new Random(seed + run);
            var path = _folder.File("list.csv");
            var bytes = new byte[random.Next(1, 300_000)];
            random.NextBytes(bytes);
            File.WriteAllBytes(path, bytes);
            using var file = AgreedFile.Open(path, Open);
            Assert.Equal(bytes, Read(file, int.MaxValue, () => { }));

            var isChanged = false;
            var read = Array.Empty<byte>();
            void Change()
            {
                isChanged = true;
                var place = random.Next(bytes.Length);
                var time = File.GetLastWriteTimeUtc(path);
                using (var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
                {
                    if (random.Next(4) == 0)
                    {
                        stream.SetLength(place);
                        return;
                    }

                    stream.Position = place;
                    stream.WriteByte((byte)(bytes[place] + random.Next(1, 256)));
                }

                File.SetLastWriteTimeUtc(path, time);
            }

            try
            {
                read = Read(file, random.Next(300_000), Change);
            }
            catch (CampaignException changed)
            {
                Assert.True(isChanged && changed.Told() == "CampaignStopped", $"seed {seed + run}");
                Assert.Null(changed.Delivery);
                continue;
            }

            Assert.True(bytes.AsSpan().SequenceEqual(read), $"seed {seed + run}: other bytes");
            if (isChanged)
            {
                Assert.Throws<CampaignException>(() => file.ThrowIfChanged(whole: true));
            }
            else
            {
                file.ThrowIfChanged(whole: true);
            }
        }
    }

    [Fact]
    public void WhatIsAppended_IsNotRead_AndIsAChange()
    {
        var path = _folder.File("list.csv");
        File.WriteAllText(path, "Phone\n1");
        using var file = AgreedFile.Open(path, Open);
        Assert.Equal(7, Read(file, int.MaxValue, () => { }).Length);
        File.AppendAllText(path, "23456\n");

        Assert.Equal("Phone\n1"u8.ToArray(), Read(file, int.MaxValue, () => { }));
        Assert.Throws<CampaignException>(() => file.ThrowIfChanged(whole: false));
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static byte[] Read(AgreedFile file, int changeAfter, Action change)
    {
        using var stream = file.OpenRead();
        using var copy = new MemoryStream();
        var buffer = new byte[7_000];
        for (var isDone = false; ;)
        {
            if (!isDone && copy.Length >= changeAfter)
            {
                isDone = true;
                change();
            }

            var count = stream.Read(buffer);
            if (count == 0)
            {
                return copy.ToArray();
            }

            copy.Write(buffer, 0, count);
        }
    }
}
