package org.asynctool.agent.http;

/** How a model's reply ended. */
enum Ending {
    /** The model was done: with its text, or with the calls it wrote. */
    COMPLETE,
    /** The reply was cut off at the limit of tokens. */
    LENGTH,
    /** The model refused. */
    REFUSAL,
    /** The provider's filter took the reply away. */
    FILTERED
}
