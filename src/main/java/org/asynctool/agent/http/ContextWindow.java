package org.asynctool.agent.http;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.asynctool.agent.Usage;
import org.asynctool.agent.http.ChatException.Kind;

/**
 * Keeps a conversation below a number of tokens. What is said of earlier states goes first, then delivered results, then
 * replies with the answers to their calls, each time the oldest before others. The prompt, the tools, what users ask, the last reply with what came after it, and calls
 * on their way stay. What went does not come back.
 *
 * <p>Tokens are estimated: a quarter of the characters, and from the first reply on that tells of its tokens in the
 * proportion of that request.
 */
final class ContextWindow {

    private static final double FIRST_GUESS = 0.25;

    /** What servers tell is not believed beyond these. */
    private static final double LEAST = 0.125;

    private static final double MOST = 1;

    private final long mostTokens;
    private double tokensPerCharacter = FIRST_GUESS;
    private long asked;

    ContextWindow(long mostTokens) {
        this.mostTokens = mostTokens;
    }

    /**
     * Makes room for a request.
     *
     * @param pending ids of the calls that are on their way
     * @return how many results and messages went
     * @throws ChatException if what has to stay is too long
     */
    int fit(Conversation conversation, Collection<String> pending) throws ChatException {
        int gone = shorten(conversation, OldNews::withoutState)
                + shorten(conversation, OldNews::withoutResult)
                + withoutReplies(conversation, pending);
        if (tooLong(conversation)) {
            throw new ChatException(
                    Kind.BAD_REQUEST,
                    "the model cannot be asked: what has to stay in its context takes about " + tokens(conversation)
                            + " tokens, but contextTokens is " + mostTokens
                            + "; allow more, or bound results with resultCharacters");
        }
        asked = conversation.characters();
        return gone;
    }

    /** Takes note of what the last request really took. */
    void learn(Optional<Usage> usage) {
        long tokens = usage.map(Usage::inputTokens).orElse(0L);
        if (tokens > 0 && asked > 0) {
            tokensPerCharacter = Math.max(LEAST, Math.min(MOST, (double) tokens / asked));
        }
    }

    private boolean tooLong(Conversation conversation) {
        return tokens(conversation) > mostTokens;
    }

    private long tokens(Conversation conversation) {
        return (long) Math.ceil(conversation.characters() * tokensPerCharacter);
    }

    private int shorten(Conversation conversation, Function<Message, Optional<Message>> rule) {
        int gone = 0;
        int place = 0;
        while (tooLong(conversation) && place < conversation.lastReply()) {
            Optional<Message> shorter = rule.apply(conversation.messages().get(place));
            if (shorter.isPresent()) {
                conversation.exchange(place, shorter.get());
                gone++;
            } else {
                place++;
            }
        }
        return gone;
    }

    /** Takes away whole replies: providers take no tool call without its answer, and no answer without its call. */
    private int withoutReplies(Conversation conversation, Collection<String> pending) {
        int gone = 0;
        int from = conversation.replyFrom(0);
        while (tooLong(conversation) && from < conversation.lastReply()) {
            int to = conversation.replyFrom(from + 1);
            if (OldNews.tell(conversation.messages().subList(from, to), pending)) {
                from = to;
            } else {
                gone += conversation.remove(from, to);
                from = conversation.replyFrom(from);
            }
        }
        return gone;
    }
}
