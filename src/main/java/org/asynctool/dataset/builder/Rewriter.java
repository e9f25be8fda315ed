package org.asynctool.dataset.builder;

import org.apiguardian.api.API;

/**
 * Says requests in other words, for instance by asking a chat model. Whether the result is kept is decided by the audit:
 * a rewording that loses a value which a call needs is not.
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface Rewriter {

    /**
     * Says a request in other words.
     *
     * @param request what the user asks for
     * @return the same in other words; the same text or a blank one where there are none
     */
    String reword(String request);
}
