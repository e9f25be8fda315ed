package org.asynctool.world.boxoffice;

import java.util.Map;

/**
 * What the box office begins with.
 *
 * @param venues by id
 * @param events by id, in the order of the state
 * @param accounts by id
 * @param discounts by code
 * @param fees what is added to prices
 * @param terms how long and how often seats are held
 */
record Catalogue(
        Map<String, Venue> venues,
        Map<String, Event> events,
        Map<String, Account> accounts,
        Map<String, Discount> discounts,
        Fees fees,
        HoldTerms terms) {}
