package org.asynctool.world.social;

import java.util.ArrayList;
import java.util.List;

/** The one account that can be used: who it is, whether it is in use, and whom it follows. */
final class Account {

    private final String name;
    private final String password;
    private final List<String> following = new ArrayList<>();
    private boolean authenticated;

    Account(String name, String password, boolean authenticated) {
        this.name = name;
        this.password = password;
        this.authenticated = authenticated;
    }

    Account copy() {
        Account copy = new Account(name, password, authenticated);
        copy.following.addAll(following);
        return copy;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }

    boolean isAuthenticated() {
        return authenticated;
    }

    /** Opens the account. Who fails to do so does not close it. */
    boolean authenticate(String givenName, String givenPassword) {
        boolean right = name.equals(givenName) && password.equals(givenPassword);
        authenticated |= right;
        return right;
    }

    List<String> following() {
        return List.copyOf(following);
    }

    void follow(String user) {
        following.add(user);
    }

    /** Follows a user no longer, or once less; returns whether it did. */
    boolean unfollow(String user) {
        return following.remove(user);
    }
}
