using Dure.App.Shell;

// Host settings without a command (--environment=…) come from the tests, which start the program as a web host.
if (args.Any(argument => argument.StartsWith("--environment=", StringComparison.Ordinal)))
{
    await Web.Build(args).RunAsync();
    return 0;
}

return await CommandLine.RunAsync(args);
