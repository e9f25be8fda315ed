package org.asynctool.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.text.SafeText;
import org.asynctool.trace.InvalidTraceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line.
 *
 * <p>Exit codes: {@value #PASSED} if everything is well, {@value #FAILED} if something was found, {@value #ERROR} if
 * nothing could be said, because of wrong arguments or input.
 */
@API(status = API.Status.EXPERIMENTAL)
@Command(
        name = "asynctool",
        description = "Builds task files, and looks at task files, traces and results of asynctool-junit.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            AuditCommand.class,
            BuildCommand.class,
            ComposeCommand.class,
            DraftCommand.class,
            EvolveCommand.class,
            FilterCommand.class,
            GateCommand.class,
            LadderCommand.class,
            LatencyCommand.class,
            McpCommand.class,
            ReportCommand.class,
            ScoreCommand.class,
            TimelineCommand.class
        })
public final class Main {

    /** Everything is well: {@value}. */
    public static final int PASSED = 0;

    /** Something was found, such as a task that does not pass its audit: {@value}. */
    public static final int FAILED = 1;

    /** Nothing could be said: {@value}. */
    public static final int ERROR = 2;

    private Main() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param arguments the command and its arguments; none for help
     */
    public static void main(String... arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /**
     * Runs a command.
     *
     * @param out takes what the command says
     * @param err takes what is wrong
     * @param arguments the command and its arguments; none for help
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler(Main::explain);
        if (arguments.length == 0) {
            line.usage(err);
            return ERROR;
        }
        return line.execute(arguments);
    }

    /** A user's mistake gets a line, not a stack trace; a mistake of ours has to show where it is. */
    private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        boolean users = problem instanceof IllegalArgumentException
                || problem instanceof DatasetException
                || problem instanceof InvalidTraceException
                || problem instanceof UncheckedIOException;
        if (!users) {
            throw problem;
        }
        line.getErr()
                .println("asynctool: " + SafeText.block(String.valueOf(problem.getMessage()), SafeText.MAX_LENGTH));
        return ERROR;
    }
}
