package org.asynctool.world.strings;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that work on texts. Tools: {@code arrange_lines}, {@code change_case}, {@code compare_texts}, {@code
 * delete_snippet}, {@code fill_template}, {@code find_text}, {@code join_texts}, {@code list_snippets}, {@code
 * load_snippet}, {@code make_slug}, {@code normalize_text}, {@code pad_text}, {@code replace_text}, {@code
 * reverse_text}, {@code save_snippet}, {@code split_text}, {@code substring_text}, {@code text_statistics}, {@code
 * trim_text}, {@code wrap_text}.
 *
 * <p>State; without {@code snippets} there are none:
 *
 * <pre>{@code
 * {"snippets": {"greeting": "Dear {{name}},"}}
 * }</pre>
 *
 * <p>The state that goals are judged by is the same, by name. Nothing is hidden, and only {@code save_snippet} and
 * {@code delete_snippet} change anything: all other results follow from the arguments and the snippets.
 *
 * <p>Lengths and places are counted in code points; a text has at most 20,000 of them, also one that is a result, two
 * texts to compare 2,000 each, and what is looked for 1,000. A text has at most 1,000 parts, and there are at most 100
 * snippets. Regular expressions are those of RE2, of at most 200 characters. Upper and lower case, graphemes and normal
 * forms are those of the Java runtime, which differ between versions of Java for characters that are new in Unicode.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StringsWorldFactory extends CommandWorldFactory<Snippets> {

    private static final Commands<Snippets> COMMANDS = Commands.of(List.of(
            FormCommands.ALL,
            PartCommands.ALL,
            FindCommands.ALL,
            LineCommands.ALL,
            MeasureCommands.ALL,
            TemplateCommands.ALL,
            SnippetCommands.ALL));

    /** For the service loader. */
    public StringsWorldFactory() {
        super("strings", COMMANDS, state -> () -> InitialState.read(state), Snippets::state);
    }
}
