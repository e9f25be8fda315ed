package org.asynctool.agent;

import org.apiguardian.api.API;

/**
 * A user's request that has arrived.
 *
 * @param subTask id of the sub-task it belongs to
 * @param number its place among the requests of the sub-task, from 0
 * @param text what the user wrote
 */
@API(status = API.Status.STABLE)
public record UserRequest(String subTask, int number, String text) {}
