import { parseCommand } from './arguments';
import { COMMANDS, HELP } from './catalogue';
import { Failure, UsageError } from './outcomes';
import { print, tell } from './terminal';

const HELP_WORDS = ['--help', '-h', 'help'];

async function run([name, ...args]: readonly string[]): Promise<void> {
  if (name !== undefined && HELP_WORDS.includes(name)) {
    print(HELP);
    return;
  }
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry === undefined) {
    const known = COMMANDS.map((command) => command.name).join(', ');
    throw new UsageError(
      name === undefined
        ? `No command is given; use one of ${known}`
        : `"${name}" is not a command; use one of ${known}`,
    );
  }
  if (args.some((word) => word === '--help' || word === '-h')) {
    print(`Usage: npm run -s tracker -- ${entry.usage}\n\n${entry.summary}`);
    return;
  }
  const parsed = parseCommand(entry, args);
  const command = await entry.load();
  await command(parsed);
}

function exitCodeFor(error: unknown): number {
  if (error instanceof UsageError) {
    tell(`${error.message}.\nSee npm run -s tracker -- --help`);
    return 2;
  }
  // a problem that was foreseen explains itself; of any other the place in the program is worth having
  const isForeseen = error instanceof Failure || (error instanceof Error && error.name === 'RepositoryError');
  tell(
    error instanceof Error ? (isForeseen ? error.message.trimEnd() : (error.stack ?? error.message)) : String(error),
  );
  return 1;
}

// Whoever reads the result may stop early, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
});

run(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = exitCodeFor(error);
});
