package org.asynctool.world.vehicle;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link VehicleWorldFactory}. */
final class VehicleWorld implements World {

    private static final Commands<Car> COMMANDS = Commands.of(List.of(
            EngineCommands.ALL,
            CabinCommands.ALL,
            DrivingCommands.ALL,
            StatusCommands.ALL,
            NavigationCommands.ALL,
            FuelCommands.ALL));

    private final Car car;

    VehicleWorld(Car car) {
        this.car = car;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(car, call);
    }

    @Override
    public JsonNode snapshot() {
        return car.state();
    }
}
