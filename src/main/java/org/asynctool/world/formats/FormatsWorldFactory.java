package org.asynctool.world.formats;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that convert between formats. Tools: {@code add_duration}, {@code checksum}, {@code convert_base},
 * {@code convert_date}, {@code convert_unit}, {@code convert_zone}, {@code csv_to_json}, {@code date_difference},
 * {@code delete_document}, {@code diff_json}, {@code format_json}, {@code get_document}, {@code json_to_csv}, {@code
 * json_to_xml}, {@code list_documents}, {@code merge_json}, {@code put_document}, {@code query_json}, {@code
 * transcode_text}, {@code xml_to_json}.
 *
 * <p>State; a format is {@code json}, {@code csv} (with commas), {@code xml} or {@code text}, and without {@code
 * documents} there are none:
 *
 * <pre>{@code
 * {"documents": {"prices": {"format": "csv", "content": "item,price\ntea,3.20\n"}}}
 * }</pre>
 *
 * <p>The state that goals are judged by is the same, by name. Nothing is hidden, and only {@code put_document} and
 * {@code delete_document} change anything.
 *
 * <p>JSON, CSV and XML are texts here. A text has at most 20,000 code points, also one that is a result; there are at
 * most 100 documents. JSON and XML are at most 200 levels deep, XML must not have a document type, numbers to a base
 * have at most 200 digits, and dates are of the years 1 to 9999. The time zones are those of the Java runtime, which
 * follow the tz database.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class FormatsWorldFactory extends CommandWorldFactory<Documents> {

    private static final Commands<Documents> COMMANDS = Commands.of(List.of(
            JsonCommands.ALL,
            ConversionCommands.ALL,
            CodeCommands.ALL,
            DateCommands.ALL,
            UnitCommands.ALL,
            DocumentCommands.ALL));

    /** For the service loader. */
    public FormatsWorldFactory() {
        super("formats", COMMANDS, state -> () -> InitialState.read(state), Documents::state);
    }
}
