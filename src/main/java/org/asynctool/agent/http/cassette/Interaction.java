package org.asynctool.agent.http.cassette;

/**
 * A request and its answer.
 *
 * @param request the request
 * @param response the answer
 */
record Interaction(RecordedRequest request, RecordedResponse response) {}
