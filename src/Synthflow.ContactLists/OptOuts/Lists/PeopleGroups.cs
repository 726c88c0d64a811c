using System.Globalization;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>Tells whether everybody of a list still stands in a longer one, by what is noted of groups of people: how
/// many each has, and the sum of a small number made of each of them.</summary>
/// <remarks>A group of eight has the same sum as very many others, so that it tells nobody who is in it. That a longer
/// group has everybody is seen where some of it, as many as there were, have the old sum: by chance hardly ever as long
/// as few have come. It is the same on every machine and in every version, as a journal has to be.</remarks>
internal static class PeopleGroups
{
    private const int PeopleOfAGroup = 8;
    private const int MaxGroups = 256;

    /// <summary>With more ways to choose those who came since, one of them has the old sum by chance.</summary>
    private const int MaxWays = 20_000;

    /// <summary>The groups of a list: <c>8:a3f1 7:00c4</c>.</summary>
    /// <param name="people">The keys of its people.</param>
    internal static string Of(IReadOnlyCollection<ulong> people)
    {
        int groups = 1;
        while (groups < MaxGroups && groups * 2 * PeopleOfAGroup <= people.Count)
        {
            groups *= 2;
        }

        return string.Join(" ", Split(people, groups).Select(static group => string.Format(
            CultureInfo.InvariantCulture, "{0:x}:{1:x4}", group.Count, Sum(group))));
    }

    /// <summary>Whether people lack somebody of whom groups were noted.</summary>
    /// <param name="people">The keys of the people now.</param>
    /// <param name="groups">What <see cref="Of"/> noted.</param>
    internal static bool Lack(IReadOnlyCollection<ulong> people, string groups)
    {
        var noted = Read(groups);
        return noted is not null
            && Split(people, noted.Count).Zip(noted, static (now, before) => Lacks(now, before.Count, before.Sum))
                .Contains(true);
    }

    private static bool Lacks(List<ushort> now, int count, ushort sum)
    {
        int came = now.Count - count;
        return came < 0
            || (Ways(now.Count, came) <= MaxWays && !Leaves(now, came, (ushort)(Sum(now) - sum), from: 0));
    }

    /// <summary>Whether some of a group, so many of them, have a sum.</summary>
    private static bool Leaves(List<ushort> group, int count, ushort sum, int from)
    {
        if (count == 0)
        {
            return sum == 0;
        }

        for (int index = from; index <= group.Count - count; index++)
        {
            if (Leaves(group, count - 1, (ushort)(sum - group[index]), index + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In how many ways some can be chosen of all; or more than are looked at.</summary>
    private static long Ways(int all, int some)
    {
        long ways = 1;
        for (int one = 1; one <= Math.Min(some, all - some) && ways <= MaxWays; one++)
        {
            ways = ways * (all - one + 1) / one;
        }

        return ways;
    }

    private static ushort Sum(List<ushort> group) =>
        group.Aggregate((ushort)0, static (sum, one) => (ushort)(sum + one));

    private static List<List<ushort>> Split(IEnumerable<ulong> people, int groups)
    {
        var split = Enumerable.Range(0, groups).Select(static _ => new List<ushort>()).ToList();
        foreach (ulong person in people)
        {
            ulong mixed = Mix(person);
            split[(int)((mixed >> 32) % (uint)groups)].Add((ushort)mixed);
        }

        return split;
    }

    private static List<(int Count, ushort Sum)>? Read(string groups)
    {
        var read = new List<(int Count, ushort Sum)>();
        foreach (string group in groups.Split(' '))
        {
            string[] parts = group.Split(':');
            if (parts.Length != 2 || read.Count == MaxGroups
                || !int.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int count)
                || !ushort.TryParse(
                    parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort sum))
            {
                return null;
            }

            read.Add((count, sum));
        }

        return read;
    }

    /// <summary>Numbers that follow one another become numbers that do not: the end of SplitMix64.</summary>
    private static ulong Mix(ulong number)
    {
        unchecked
        {
            number += 0x9E3779B97F4A7C15;
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
