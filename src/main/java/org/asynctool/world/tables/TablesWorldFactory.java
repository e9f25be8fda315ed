package org.asynctool.world.tables;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds of tables. Tools: {@code add_column}, {@code copy_rows}, {@code count_rows}, {@code create_table}, {@code
 * deduplicate_rows}, {@code delete_rows}, {@code describe_table}, {@code distinct_values}, {@code drop_column}, {@code
 * drop_table}, {@code group_rows}, {@code import_rows}, {@code insert_rows}, {@code join_tables}, {@code list_tables},
 * {@code rename_column}, {@code select_rows}, {@code summarize_column}, {@code union_tables}, {@code update_rows}.
 *
 * <p>State; without {@code tables} there are none:
 *
 * <pre>{@code
 * {"tables": {"people": {"columns": {"id": "integer", "name": "text", "born": "date", "pay": "decimal", "member": "boolean"},
 *     "rows": [{"id": 1, "name": "Anna", "born": "1990-02-28", "pay": 12.5, "member": true}]}}}
 * }</pre>
 *
 * <p>The state that goals are judged by has the same form, all cells written out. The order of columns and of rows does
 * not show in it: rows are sorted. Nothing is hidden but these orders, which show in results.
 *
 * <p>Numbers have at most 15 digits, of which at most 10 are decimals. Sums, products and differences are exact; a
 * quotient, an average and what has more digits is rounded once to what fits, half to even; what is too large is an
 * error.
 *
 * <p>At most 50 tables of 5,000 rows and 100 columns, 200,000 cells in all, texts of 1,000 characters.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TablesWorldFactory extends CommandWorldFactory<Tables> {

    private static final Commands<Tables> COMMANDS = Commands.of(List.of(
            TableCommands.ALL,
            RowCommands.ALL,
            ColumnCommands.ALL,
            SelectCommands.ALL,
            CombineCommands.ALL,
            CountCommands.ALL));

    /** For the service loader. */
    public TablesWorldFactory() {
        super("tables", COMMANDS, state -> () -> InitialState.read(state), Tables::state);
    }
}
