package org.asynctool.agent.http.cassette;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.apiguardian.api.API;
import org.asynctool.text.Count;

/**
 * Records the answers to HTTP requests in a file and replays them: an application interceptor for any
 * {@code OkHttpClient}, for one episode, used by any number of threads.
 *
 * <p>Equal requests get their answers in the order recorded. A replayed request never reaches the network. What is
 * recorded is written by {@link #close()}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Cassette implements Interceptor, Closeable {

    private final CassetteMode mode;
    private final Path file;
    private final FileState before;
    private final CassetteRules rules;
    private final Redactor redactor;
    private final RecordedRequest.Maker requests;
    /** A key that is made up for the replay may be a word of the request: then it hides nothing. */
    private final RecordedRequest.Maker declaredOnly;

    private final Tape tape;
    private final List<String> misses = new ArrayList<>();
    private boolean closed;

    private Cassette(CassetteMode mode, Path file, CassetteRules rules) {
        this.mode = mode;
        this.file = file;
        this.before = FileState.of(file);
        this.rules = rules;
        this.redactor = new Redactor(rules.secrets());
        this.requests = new RecordedRequest.Maker(new VolatileParts(rules), redactor);
        this.declaredOnly = new RecordedRequest.Maker(new VolatileParts(rules), new Redactor(rules.secrets()));
        this.tape =
                new Tape(mode.readsFile() ? new CassetteReader(file, rules.protocol(), requests).read() : List.of());
    }

    /**
     * Opens a cassette.
     *
     * @param mode where answers come from
     * @param file its file; not touched in mode {@link CassetteMode#LIVE}
     * @param rules how requests are compared and what is never written
     * @return the cassette
     * @throws InvalidCassetteException if the file is broken, or was recorded with another protocol
     */
    public static Cassette open(CassetteMode mode, Path file, CassetteRules rules) {
        return new Cassette(mode, file, rules);
    }

    /**
     * Opens a cassette that replays, with the standard rules.
     *
     * @param file its file
     * @return the cassette
     * @throws InvalidCassetteException if the file is broken, or was recorded with another protocol
     */
    public static Cassette replaying(Path file) {
        return open(CassetteMode.REPLAY, file, CassetteRules.standard());
    }

    /**
     * Opens a cassette that records, with the standard rules.
     *
     * @param file its file; what it held is lost once something was recorded
     * @return the cassette
     */
    public static Cassette recording(Path file) {
        return open(CassetteMode.RECORD, file, CassetteRules.standard());
    }

    /**
     * Opens a cassette that replays what is there and records what is missing, with the standard rules.
     *
     * @param file its file
     * @return the cassette
     * @throws InvalidCassetteException if the file is broken, or was recorded with another protocol
     */
    public static Cassette auto(Path file) {
        return open(CassetteMode.AUTO, file, CassetteRules.standard());
    }

    /**
     * Returns a cassette that lets all requests through and writes nothing.
     *
     * @return the cassette
     */
    public static Cassette live() {
        return open(CassetteMode.LIVE, Path.of(""), CassetteRules.standard());
    }

    /**
     * Answers a request.
     *
     * @throws CassetteMissException if it would have to be replayed and was not recorded
     * @throws IOException if the network fails, a body is longer than 16 MB, or the cassette is closed; a secret never
     *     stands in the message
     */
    @Override
    public Response intercept(Chain chain) throws IOException {
        requireOpen();
        Request request = chain.request();
        redactor.learn(SecretHeaders.in(request, rules.volatileQuery()));
        try {
            return mode == CassetteMode.LIVE ? chain.proceed(request) : answer(chain, request);
        } catch (CassetteMissException e) {
            throw e;
        } catch (IOException e) {
            throw redactor.failure(e);
        }
    }

    /**
     * Returns the recorded requests that were not sent so far.
     *
     * @return for each its method, URL and number among equal ones, such as {@code POST https://host/v1/chat (2)}
     */
    public List<String> unused() {
        return tape.unused();
    }

    /**
     * Writes what was recorded, all of it or nothing. A second call does nothing.
     *
     * @throws CassetteMissException if a request was not recorded, lest an agent that swallows the failure passes
     * @throws IOException if the file cannot be written, or another cassette has written it meanwhile
     */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (!misses.isEmpty()) {
            throw new CassetteMissException(
                    Count.of(misses.size(), "request") + " without a recorded answer, the first: " + misses.get(0));
        }
        if (tape.hasNews()) {
            before.requireUnchanged(file);
            new CassetteWriter(rules.protocol(), redactor, requests).write(file, tape.all());
        }
    }

    private Response answer(Chain chain, Request request) throws IOException {
        byte[] body = WholeBody.of(request);
        String url = request.url().toString();
        RecordedRequest recorded = requests.of(request.method(), url, body);
        Optional<RecordedResponse> known = mode.readsFile()
                ? tape.next(recorded).or(() -> tape.next(declaredOnly.of(request.method(), url, body)))
                : Optional.empty();
        if (known.isPresent()) {
            return known.get().answerTo(request);
        }
        if (mode == CassetteMode.REPLAY) {
            throw miss(recorded);
        }
        RecordedResponse answer = Network.ask(chain, body, redactor);
        tape.add(new Interaction(recorded, answer));
        return answer.answerTo(request);
    }

    private synchronized CassetteMissException miss(RecordedRequest request) {
        String text = MissText.of(file, tape, request);
        misses.add(text);
        return new CassetteMissException(text);
    }

    private synchronized void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the cassette " + file + " is closed; open one for each episode");
        }
    }
}
