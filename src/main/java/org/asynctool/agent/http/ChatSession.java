package org.asynctool.agent.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.agent.UserRequest;
import org.asynctool.agent.http.ModelClient.Exchange;
import org.asynctool.agent.protocol.News;
import org.asynctool.agent.protocol.ProtocolTools;
import org.asynctool.agent.protocol.ToolNames;
import org.asynctool.task.ToolSpec;
import org.asynctool.time.Seeds;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.node.ObjectNode;

/** One episode of a chat model: one reply is one turn. */
final class ChatSession implements AgentSession {

    private static final String REMINDER =
            "Nobody reads text. Call a tool: `%s` to give an answer, `%s` to wait for results, `%s` when nothing is left"
                    + " to do.";

    private final ModelClient client;
    private final Optional<? extends Closeable> recording;
    private final Waiting waiting;
    private final SessionRules rules;
    private final ContextKeeper context;
    private final long seed;
    private final ToolNames names = new ToolNames();
    private final Conversation conversation = new Conversation();
    private final ProtocolTools protocol;
    private final ReplyPlayer player;
    private final Accounts accounts;
    private final OpenRequests open = new OpenRequests();
    private Optional<Played> last = Optional.empty();
    private Spent spent = Spent.NOTHING;
    private long asked;

    ChatSession(ModelClient client, SessionRules rules, Briefing briefing, Optional<? extends Closeable> recording) {
        this.client = client;
        waiting = client.waiting();
        this.recording = recording;
        this.rules = rules;
        context = new ContextKeeper(rules.context());
        seed = briefing.seed();
        briefing.tools().forEach(this::offer);
        protocol = ProtocolTools.among(names);
        protocol.specs().forEach(conversation::offer);
        player = new ReplyPlayer(protocol, names);
        accounts = new Accounts(new News(names, context.results()::fitting), briefing.synchronous());
        conversation.add(new Message.Rules(rules.prompt().with(protocol)));
    }

    @Override
    public Turn next(Observation observation) throws IOException, InterruptedException {
        see(observation);
        spent = Spent.NOTHING;
        Played played = decide(observation);
        last = Optional.of(played);
        spent.usage.ifPresent(played.turn()::usage);
        context.shortened().ifPresent(played.turn()::shortened);
        long tokens = spent.usage.map(Usage::outputTokens).orElse(0L);
        Turn turn = played.turn()
                .measured(Duration.ofMillis(rules.thinkTime().millis(tokens, spent.millis)))
                .build();
        turn.answers().forEach(answer -> open.answered(answer.subTask()));
        return turn;
    }

    @Override
    public Duration waited() {
        return waiting.total();
    }

    /** Writes what was recorded; what a replay missed is told once more. */
    @Override
    public void close() throws IOException {
        if (recording.isPresent()) {
            recording.get().close();
        }
    }

    /** What one turn cost; two requests of one turn count both. */
    private record Spent(Optional<Usage> usage, long millis) {
        private static final Spent NOTHING = new Spent(Optional.empty(), 0);

        Spent and(Exchange exchange) {
            return new Spent(Tokens.sum(usage, exchange.reply().usage()), millis + exchange.tookMillis());
        }
    }

    private void offer(ToolSpec tool) {
        conversation.offer(new ToolSpec(
                names.add(tool.name()),
                tool.description(),
                PlainSchema.plain(tool.parameters()),
                tool.readOnly(),
                tool.executes()));
    }

    private void see(Observation observation) {
        observation.refusedAnswers().forEach(refused -> open.refused(refused.subTask()));
        observation.requests().forEach(request -> open.arrived(request.subTask()));
        Optional<ObjectNode> state = context.state(last, open.subTasks(), observation);
        last.ifPresent(played -> conversation.add(
                played.uses().isEmpty() ? accounts.of(observation, state) : accounts.of(played, observation, state)));
        hear(observation);
        if (last.isEmpty() && Accounts.tellsAlways(observation, state)) {
            conversation.add(accounts.of(observation, state));
        }
    }

    private void hear(Observation observation) {
        List<UserRequest> requests = observation.requests();
        requests.forEach(request -> request.tools().forEach(this::offer));
        if (!requests.isEmpty()) {
            String asked = requests.stream()
                    .map(request -> "Request of sub-task %s (%s):%n%s"
                            .formatted(request.subTask(), VirtualTime.at(observation.virtualMillis()), request.text())
                            .replace("\r\n", "\n"))
                    .collect(Collectors.joining("\n\n"));
            conversation.add(new Message.Told(asked, true));
        }
    }

    /** Asks the model; one that only writes is reminded once, and then has done nothing in this turn. */
    private Played decide(Observation observation) throws IOException, InterruptedException {
        Played first = played(observation);
        if (first.acts()) {
            return first;
        }
        conversation.add(new Message.Told(
                REMINDER.formatted(protocol.answerName(), protocol.waitName(), protocol.finishName())));
        return played(observation);
    }

    private Played played(Observation observation) throws IOException, InterruptedException {
        context.fit(conversation, observation);
        Exchange exchange = ask();
        spent = spent.and(exchange);
        Reply reply = rules.discretion().about(exchange.reply());
        context.learn(reply.usage());
        conversation.add(new Message.Said(reply.echo()));
        return reply.calls().isEmpty() ? text(reply, observation) : player.play(reply);
    }

    private Exchange ask() throws IOException, InterruptedException {
        try {
            return client.ask(conversation, Seeds.mix(seed, asked++), waiting);
        } catch (ChatException e) {
            throw rules.discretion().about(e);
        }
    }

    /** Text alone answers the one request that is open, if there is nothing to wait for. */
    private Played text(Reply reply, Observation observation) {
        List<String> answerable = open.subTasks();
        boolean whole = reply.ending() == Ending.COMPLETE || reply.ending() == Ending.REFUSAL;
        if (!whole
                || reply.text().isBlank()
                || answerable.size() != 1
                || !observation.pending().isEmpty()) {
            return Played.nothing();
        }
        return new Played(Turn.builder().answer(answerable.get(0), reply.text().strip()), List.of(), true);
    }
}
