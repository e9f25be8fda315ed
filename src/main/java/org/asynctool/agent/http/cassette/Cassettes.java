package org.asynctool.agent.http.cassette;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.UserRequest;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.text.SafeText;

/**
 * A folder of cassettes, one for each task and trial. Immutable; may be used by several threads.
 *
 * <p>Each episode opens its own: {@code cassettes.open(briefing)}, or {@code cassettes.open(taskId, trial)} where these
 * are known.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Cassettes {

    private static final int DIGEST_LENGTH = 12;

    private final Path folder;
    private final CassetteMode mode;
    private final CassetteRules rules;

    private Cassettes(Path folder, CassetteMode mode, CassetteRules rules) {
        this.folder = folder;
        this.mode = mode;
        this.rules = rules;
    }

    /**
     * Names the folder. The mode is what the setting {@value CassetteMode#SETTING} of the build says, by default
     * {@link CassetteMode#REPLAY}; the rules are {@link CassetteRules#standard()}.
     *
     * @param folder the folder; made when something is recorded
     * @return its cassettes
     * @throws IllegalArgumentException if the value of the setting is not allowed
     */
    public static Cassettes in(Path folder) {
        return new Cassettes(folder, CassetteSettings.mode(), CassetteRules.standard());
    }

    /**
     * Names a folder below the one that the setting {@value CassetteSettings#DIRECTORY} of the build says, by default
     * {@code src/test/resources/cassettes}. Agents that are asked the same must have folders of their own.
     *
     * @param name name of the folder, such as that of the model; where it is no good name, the folder is called by
     *     something like it
     * @return its cassettes, as {@link #in(Path)} gives them
     * @throws IllegalArgumentException if the value of a setting is not allowed
     */
    public static Cassettes named(String name) {
        return in(CassetteSettings.directory().resolve(SafeText.forFileName(name)));
    }

    /**
     * Says where answers come from.
     *
     * @param mode the mode
     * @return cassettes of the same folder in this mode
     */
    public Cassettes mode(CassetteMode mode) {
        return new Cassettes(folder, mode, rules);
    }

    /**
     * Lets the setting {@value CassetteMode#SETTING} say where answers come from.
     *
     * @param settings gives the value of a setting by its name; empty where it is not set
     * @return cassettes of the same folder in this mode
     * @throws IllegalArgumentException if the value of the setting is not allowed
     */
    public Cassettes mode(Function<String, Optional<String>> settings) {
        return mode(CassetteMode.from(settings));
    }

    /**
     * Says how requests are compared and what is never written.
     *
     * @param rules the rules
     * @return cassettes of the same folder with these rules
     */
    public Cassettes rules(CassetteRules rules) {
        return new Cassettes(folder, mode, rules);
    }

    /**
     * Returns where answers come from.
     *
     * @return the mode
     */
    public CassetteMode mode() {
        return mode;
    }

    /**
     * Says what the agent speaks, where its rules do not say so themselves.
     *
     * @param protocol name and version
     * @return cassettes of the same folder with this protocol
     */
    @API(status = API.Status.INTERNAL)
    public Cassettes speaking(String protocol) {
        boolean unsaid = rules.protocol().equals(CassetteRules.standard().protocol());
        return unsaid ? rules(rules.protocol(protocol)) : this;
    }

    /**
     * Opens the cassette of an episode, {@code <task>.<trial>.json}.
     *
     * @param task id of the task
     * @param trial number of the trial
     * @return the cassette, to be closed at the end of the episode
     * @throws InvalidCassetteException if its file is broken, or was recorded with another protocol
     */
    public Cassette open(String task, int trial) {
        return open(task + "." + trial);
    }

    /**
     * Opens the cassette of an episode that only its briefing is known of: {@code <sub-tasks>-<digest>.json}, where the
     * digest is that of the first requests, the seed of the trial and whether the episode is the synchronous control.
     *
     * @param briefing what the agent is told
     * @return the cassette, to be closed at the end of the episode
     * @throws InvalidCassetteException if its file is broken, or was recorded with another protocol
     */
    public Cassette open(Briefing briefing) {
        List<UserRequest> requests = briefing.requests();
        String subTasks = requests.stream().map(UserRequest::subTask).collect(Collectors.joining("-"));
        List<String> texts = requests.stream().map(UserRequest::text).toList();
        String digest = CanonicalJson.digest(Json.of(List.of(texts, briefing.seed(), briefing.synchronous())));
        return open(subTasks + "-" + digest.substring(0, DIGEST_LENGTH));
    }

    /**
     * Opens a cassette by a name of its own, such as that of the synchronous control of a trial.
     *
     * @param name any text; where it is no good name of a file, the file is called by something like it
     * @return the cassette, to be closed at the end of the episode
     * @throws InvalidCassetteException if its file is broken, or was recorded with another protocol
     */
    public Cassette open(String name) {
        return Cassette.open(mode, folder.resolve(SafeText.forFileName(name) + ".json"), rules);
    }
}
