using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Files that are no contact lists, or no longer.</summary>
public sealed class FuzzTests
{
    private static readonly string[] _realFiles = ["hubspot.csv", "excel-de.csv", "salesforce.csv", "opt-outs.txt"];

    [Fact]
    public void ReadRows_RandomBytes_GivesNothingButInvalidContactFile() => Run(3_000, random =>
    {
        byte[] bytes = new byte[random.Next(2_000)];
        random.NextBytes(bytes);
        return bytes;
    });

    [Fact]
    public void ReadRows_RandomTable_GivesNothingButInvalidContactFile()
    {
        byte[] bricks = [.. ",;\t|\"\"\r\n\n\0 +1234567890eE./:xé"u8, 0xFF, 0xFE, 0x80];
        Run(3_000, random =>
        {
            byte[] start = random.Next(2) == 0 ? "Phone,Name\n"u8.ToArray() : [];
            byte[] bytes = new byte[random.Next(600)];
            for (int index = 0; index < bytes.Length; index++)
            {
                bytes[index] = bricks[random.Next(bricks.Length)];
            }

            return [.. start, .. bytes];
        });
    }

    [Fact]
    public void ReadRows_DamagedRealFile_GivesNothingButInvalidContactFile()
    {
        byte[][] files = [.. _realFiles.Select(name => File.ReadAllBytes(Lists.DataPath(name)))];
        Run(500, random =>
        {
            byte[] bytes = [.. files[random.Next(files.Length)]];
            for (int damage = random.Next(6); damage > 0; damage--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            return random.Next(2) == 0 ? bytes : [.. bytes.Take(random.Next(bytes.Length))];
        });
    }

    [Fact]
    public void LoadOptOuts_RandomBytes_GivesNothingButInvalidContactFile()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int run = 0; run < Cases.Of(300); run++)
        {
            byte[] bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            using var file = new TemporaryFile(bytes);
            Attempt(seed, () => _ = OptOutList.Load(file.Path, "US"));
        }
    }

    private static void Run(int runs, Func<Random, byte[]> make)
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int run = 0; run < Cases.Of(runs); run++)
        {
            byte[] bytes = make(random);
            string? country = random.Next(2) == 0 ? "DE" : null;
            Attempt(seed, () => ReadAll(bytes, country));
        }
    }

    private static void ReadAll(byte[] bytes, string? country)
    {
        using var reader = Lists.Open(bytes, new ContactListOptions { DefaultCountry = country });
        foreach (var row in reader.ReadRows())
        {
            Assert.True(row.Problem?.ErrorId is null or "InvalidPhoneNumber" or "InvalidContactFile");
            Assert.Equal(row.Problem is null, row.Contact.PhoneNumber is not null);
            Assert.True(row.Contact.Variables.Count == reader.Columns.Headers.Count);
            Assert.NotNull(row.Contact.TimeZones);
            _ = row.Contact.Country;
        }
    }

    private static void Attempt(int seed, Action action)
    {
        try
        {
            action();
        }
        catch (ContactListException exception)
        {
            Assert.Equal("InvalidContactFile", exception.Told());
            Assert.False(string.IsNullOrEmpty(exception.RecommendedAction));
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"seed {seed}: {exception}");
        }
    }
}
