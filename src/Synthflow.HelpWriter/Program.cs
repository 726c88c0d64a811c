Directory.CreateDirectory(Path.GetDirectoryName(args[2])!);
File.WriteAllText(args[2], """<?xml version="1.0" encoding="utf-8"?><helpItems schema="maml" xmlns="http://msh"></helpItems>""");
