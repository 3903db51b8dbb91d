using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>
/// A copy of the sources in a temporary folder, committed, with a package feed that holds at most a stand-in of one optional package.
/// All other packages come from the machine's own package folder, so no network is needed.
/// </summary>
internal sealed class CheckoutCopy : IDisposable
{
    private static readonly string[] NotCopied = ["artifacts", "bin", "obj", "node_modules", "lib"];
    private static readonly string[] Optional = ["questpdf", "testcontainers"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clinic-packages-");

    private string Checkout => Path.Combine(_folder.FullName, "checkout");

    private string Packages => Path.Combine(_folder.FullName, "packages");

    private string Feed => Path.Combine(_folder.FullName, "feed");

    public static async Task<CheckoutCopy> MakeAsync(string? packageOnTheFeed)
    {
        var copy = new CheckoutCopy();
        Directory.CreateDirectory(copy.Feed);
        copy.CopySources();
        if (packageOnTheFeed is not null)
        {
            copy.PutOnTheFeed(packageOnTheFeed);
        }

        await copy.LinkPackagesAsync();
        return copy;
    }

    /// <summary>A file in the folder that leaves the compilation without the package.</summary>
    public void AddToFolderOf(string project, string folder)
    {
        var path = Directory.CreateDirectory(Path.Combine(Checkout, Path.GetDirectoryName(project)!, folder)).FullName;
        File.WriteAllText(Path.Combine(path, "OnlyWithThePackage.cs"), "");
    }

    /// <summary>Commits the copy, restores the project and resolves its references, as a build does before it compiles.</summary>
    public async Task<JsonElement> ResolveAsync(string project)
    {
        await GitAsync("init", "-q");
        await GitAsync("add", "-A");
        await GitAsync("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "copy");
        var answer = await RunAsync(
            "dotnet", "build", project, "-t:ResolveReferences", "-nodeReuse:false", "-p:BuildProjectReferences=false", "-p:NuGetAudit=false",
            "-getProperty:DefineConstants", "-getItem:ReferencePath", "-getItem:Compile");
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }

    /// <summary>What git would commit now; empty when the build left nothing behind.</summary>
    public Task<string> ChangesAsync() => GitAsync("status", "--porcelain");

    public void Dispose()
    {
        // The links only: a recursive delete through them would empty the machine's package folder.
        foreach (var link in new DirectoryInfo(Packages).EnumerateDirectories().Where(directory => directory.LinkTarget is not null))
        {
            link.Delete();
        }

        _folder.Delete(recursive: true);
    }

    private void CopySources()
    {
        Directory.CreateDirectory(Checkout);
        // In a worktree .git is a file, and the copy's commits would land in that worktree's branch.
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(file => Path.GetFileName(file) != ".git"))
        {
            File.Copy(file, Path.Combine(Checkout, Path.GetFileName(file)));
        }

        foreach (var folder in new[] { "eng", "src", "tests" })
        {
            CopyFolder(new DirectoryInfo(Repository.PathOf(folder)), Path.Combine(Checkout, folder));
        }

        File.WriteAllText(
            Path.Combine(Checkout, "NuGet.Config"),
            $"""
             <configuration>
               <packageSources><clear /><add key="stand-in" value="{Feed}" /></packageSources>
               <packageSourceMapping><clear /></packageSourceMapping>
               <fallbackPackageFolders><clear /></fallbackPackageFolders>
             </configuration>
             """);
    }

    private static void CopyFolder(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories().Where(folder => !NotCopied.Contains(folder.Name)))
        {
            CopyFolder(folder, Path.Combine(to, folder.Name));
        }
    }

    /// <summary>An empty assembly of the package's name, in the pinned version.</summary>
    private void PutOnTheFeed(string package)
    {
        var version = Regex.Match(Repository.Read("Directory.Packages.props"), $"\"{Regex.Escape(package)}\" Version=\"([^\"]+)\"").Groups[1].Value;
        using var archive = ZipFile.Open(Path.Combine(Feed, $"{package}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var specification = new StreamWriter(archive.CreateEntry($"{package}.nuspec").Open()))
        {
            specification.Write(
                $"""
                 <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                   <id>{package}</id><version>{version}</version><authors>stand-in</authors><description>stand-in</description>
                 </metadata></package>
                 """);
        }

        var assembly = new PersistedAssemblyBuilder(new AssemblyName(package), typeof(object).Assembly);
        assembly.DefineDynamicModule(package);
        using var content = new MemoryStream();
        assembly.Save(content);
        using var library = archive.CreateEntry($"lib/net10.0/{package}.dll").Open();
        library.Write(content.ToArray());
    }

    private async Task LinkPackagesAsync()
    {
        var answer = await RunAsync("dotnet", "nuget", "locals", "global-packages", "--list");
        Directory.CreateDirectory(Packages);
        foreach (var package in Directory.EnumerateDirectories(answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))
        {
            var name = Path.GetFileName(package);
            if (!Optional.Any(optional => name.StartsWith(optional, StringComparison.OrdinalIgnoreCase)))
            {
                Directory.CreateSymbolicLink(Path.Combine(Packages, name), package);
            }
        }
    }

    private Task<string> GitAsync(params string[] arguments) => RunAsync("git", arguments);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Checkout, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // Only the builds look into the copy's own package folder; the question where the machine has its own must not.
        if (Directory.Exists(Packages))
        {
            start.Environment["NUGET_PACKAGES"] = Packages;
        }

        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{await output}\n{await errors}");
        return await output;
    }
}
