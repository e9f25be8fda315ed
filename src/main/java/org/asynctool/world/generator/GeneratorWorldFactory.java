package org.asynctool.world.generator;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that make data up. Tools: {@code append_records}, {@code create_dataset}, {@code generate_addresses},
 * {@code generate_dates}, {@code generate_emails}, {@code generate_ids}, {@code generate_matrix}, {@code
 * generate_names}, {@code generate_passwords}, {@code generate_phone_numbers}, {@code generate_schedule}, {@code
 * generate_sequence}, {@code generate_text}, {@code get_records}, {@code list_datasets}, {@code next_number}, {@code
 * random_choice}, {@code random_integers}, {@code sample_items}, {@code shuffle_items}.
 *
 * <p>State; all members of the outermost object may be left out, and the seed is 0 then:
 *
 * <pre>{@code
 * {"seed": 7,
 *  "datasets": {"people": {"fields": {"nr": "number", "name": "name"}, "records": [{"nr": 1, "name": "Ada Groen"}]}},
 *  "streams": {"dice": 3}}
 * }</pre>
 *
 * <p>All but {@code next_number} follows from the arguments of the call, with the seed of the state where there is none
 * among them: it does not matter what was called before. The random numbers that worlds are given are not used.
 *
 * <p>The state that goals are judged by is that without the seed; {@code streams} tells how many numbers were drawn from
 * each. Records are in the order in which they came. Nothing is hidden.
 *
 * <p>A call makes at most 1,000 things; there are at most 10,000 records in 50 data sets of 30 fields, and 1,000 streams.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class GeneratorWorldFactory extends CommandWorldFactory<Generator> {

    private static final Commands<Generator> COMMANDS = Commands.of(List.of(
            PersonCommands.ALL,
            TimeCommands.ALL,
            NumberCommands.ALL,
            PickCommands.ALL,
            TextCommands.ALL,
            DatasetCommands.ALL));

    /** For the service loader. */
    public GeneratorWorldFactory() {
        super("generator", COMMANDS, state -> () -> InitialState.read(state), Generator::state);
    }
}
