// The measurements that the README quotes. Each is one class here, named on the command line.
Console.Error.WriteLine("No measurement has been written yet.");
return 1;
