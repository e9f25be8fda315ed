package org.asynctool.world.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.json.Json;
import org.asynctool.testing.PlayedWorld;
import org.asynctool.testing.RandomPlay;
import org.asynctool.testing.WorldCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialWorldTest {

    private static final String OPEN = """
            {"username": "ann", "password": "pw", "authenticated": true, "tweet_counter": 3, "following_list": ["ben"],
             "retweets": {"ben": [9, 4]}, "comments": {"4": [{"username": "ben", "content": "first"}], "5": []},
             "tweets": {"4": {"id": 40, "username": "ben", "content": "Sunset over the bay", "tags": ["#Sunset"],
                              "mentions": ["@ann"]},
                        "1": {"id": 1, "username": "ann", "content": "Tea", "tags": [], "mentions": [], "likes": 2}}}""";

    @Test
    void beginsWithoutTweets() {
        played("{}").endsIn("""
                {"username": "john", "password": "john123", "authenticated": false, "tweets": {}, "comments": {},
                 "retweets": {}, "following_list": ["alice", "bob"], "tweet_counter": 0}""");
    }

    @Test
    void keepsAStateAsItIsAndPassesOtherMembersOver() {
        played(OPEN.replace(
                        "{\"username\": \"ann\", \"password\"",
                        "{\"long_context\": true, \"username\": \"ann\", \"password\""))
                .endsIn(OPEN);
    }

    @Test
    void opensWithNameAndPassword() {
        played("{}").play("""
                posting_get_login_status {} -> {"login_status": false}
                authenticate_twitter {"username": "john", "password": "John123"} -> {"authentication_status": false}
                authenticate_twitter {"username": "ann", "password": "john123"} -> {"authentication_status": false}
                authenticate_twitter {"username": "john", "password": "john123"} -> {"authentication_status": true}
                authenticate_twitter {"username": "", "password": ""} -> {"authentication_status": false}
                posting_get_login_status {} -> {"login_status": true}
                """);
    }

    @Test
    void wantsAuthenticationBeforeItLooksAtAnythingElse() {
        played("{}").play("""
                post_tweet {"content": ""} -> {"error": "User not authenticated. Please authenticate before posting."}
                retweet {"tweet_id": 1} -> {"error": "User not authenticated. Please authenticate before retweeting."}
                comment {"tweet_id": 1, "comment_content": ""} -> {"error": "User not authenticated. Please authenticate before commenting."}
                follow_user {"username_to_follow": "bob"} -> {"error": "User not authenticated. Please authenticate before following."}
                list_all_following {} -> {"error": "User not authenticated. Please authenticate before listing following."}
                unfollow_user {"username_to_unfollow": "bob"} -> {"error": "User not authenticated. Please authenticate before unfollowing."}
                mention {"tweet_id": 1, "mentioned_usernames": []} -> {"error": "Tweet with ID 1 not found."}
                get_tweet {"tweet_id": -1} -> {"error": "Tweet with ID -1 not found."}
                get_tweet_comments {"tweet_id": 100000000000000000000} -> {"error": "Tweet with ID 100000000000000000000 not found."}
                get_user_tweets {"username": "john"} -> []
                search_tweets {"keyword": ""} -> []
                get_user_stats {"username": "john"} -> {"tweet_count": 0, "following_count": 2, "retweet_count": 0}
                """);
    }

    /** The number decides, neither the id in a tweet nor a text of the same digits. */
    @Test
    void findsTweetsByNumber() {
        played(OPEN).play("""
                get_tweet {"tweet_id": 4} -> {"id": 40, "username": "ben", "content": "Sunset over the bay", "tags": ["#Sunset"], "mentions": ["@ann"]}
                get_tweet {"tweet_id": 1} -> {"id": 1, "username": "ann", "content": "Tea", "tags": [], "mentions": [], "likes": 2}
                get_tweet {"tweet_id": 40} -> {"error": "Tweet with ID 40 not found."}
                get_tweet {"tweet_id": "4"} -> {"error": "Tweet with ID 4 not found."}
                comment {"tweet_id": "x", "comment_content": ""} -> {"error": "Tweet with ID x not found."}
                """);
    }

    @Test
    void postsAndReplacesATweetOfTheSameNumberInItsPlace() {
        PlayedWorld played = played(OPEN).play("""
                post_tweet {"content": "#a @b", "tags": ["b", "b"], "mentions": ["@c"]} -> {"id": 3, "username": "ann", "content": "#a @b", "tags": ["b", "b"], "mentions": ["@c"]}
                retweet {"tweet_id": 4} -> {"retweet_status": "Successfully retweeted"}
                post_tweet {"content": "new"} -> {"id": 4, "username": "ann", "content": "new", "tags": [], "mentions": []}
                retweet {"tweet_id": 4} -> {"retweet_status": "Already retweeted"}
                """);
        assertThat(played.state().required("tweets").propertyNames()).containsExactly("4", "1", "3");
        assertThat(played.state().required("tweet_counter").intValue()).isEqualTo(5);
        assertThat(played.state().required("retweets")).isEqualTo(Json.read("{\"ben\": [9, 4], \"ann\": [4]}"));
    }

    /** An own list is not shared, be it empty. */
    @Test
    void tweetsPostedWithoutMentionsShareThem() {
        PlayedWorld played = played(OPEN).play("""
                post_tweet {"content": "a"} -> {"id": 3, "username": "ann", "content": "a", "tags": [], "mentions": []}
                post_tweet {"content": "b", "mentions": []} -> {"id": 4, "username": "ann", "content": "b", "tags": [], "mentions": []}
                mention {"tweet_id": 3, "mentioned_usernames": ["x", "x"]} -> {"mention_status": "Users mentioned successfully"}
                mention {"tweet_id": 3, "mentioned_usernames": []} -> {"mention_status": "Users mentioned successfully"}
                post_tweet {"content": "c", "mentions": null} -> {"id": 5, "username": "ann", "content": "c", "tags": [], "mentions": ["x", "x"]}
                mention {"tweet_id": 5, "mentioned_usernames": ["y"]} -> {"mention_status": "Users mentioned successfully"}
                mention {"tweet_id": 4, "mentioned_usernames": ["z"]} -> {"mention_status": "Users mentioned successfully"}
                get_tweet {"tweet_id": 3} -> {"id": 3, "username": "ann", "content": "a", "tags": [], "mentions": ["x", "x", "y"]}
                get_tweet {"tweet_id": 4} -> {"id": 4, "username": "ann", "content": "b", "tags": [], "mentions": ["z"]}
                """);
        assertThat(played.state().at("/tweets/5/mentions")).isEqualTo(Json.read("[\"x\", \"x\", \"y\"]"));
        assertThat(played.state().at("/tweets/1/mentions")).isEmpty();
    }

    @Test
    void eachWorldHasMentionsOfItsOwn() {
        played(OPEN).play("""
                post_tweet {"content": "a"} -> {"id": 3, "username": "ann", "content": "a", "tags": [], "mentions": []}
                mention {"tweet_id": 3, "mentioned_usernames": ["x"]} -> {"mention_status": "Users mentioned successfully"}
                """);
        played(OPEN).play("""
                post_tweet {"content": "a"} -> {"id": 3, "username": "ann", "content": "a", "tags": [], "mentions": []}
                """);
    }

    @Test
    void shownMentionsComeToAnEnd() {
        String names = IntStream.range(0, Mentions.MOST).mapToObj(i -> "\"n\"").collect(Collectors.joining(","));
        played(OPEN).play("""
                post_tweet {"content": "a", "mentions": [%s]} -> {"id": 3, "username": "ann", "content": "a", "tags": [], "mentions": [%s]}
                mention {"tweet_id": 3, "mentioned_usernames": ["x"]} -> failed: a tweet can mention at most 1000 users
                mention {"tweet_id": 3, "mentioned_usernames": []} -> {"mention_status": "Users mentioned successfully"}
                """.formatted(names, names));
    }

    @Test
    void commentsOfTheInitialStateAreKeptButNotShown() {
        PlayedWorld played = played(OPEN).play("""
                get_tweet_comments {"tweet_id": 4} -> []
                comment {"tweet_id": 4, "comment_content": "Nice"} -> {"comment_status": "Comment added successfully"}
                comment {"tweet_id": 4, "comment_content": ""} -> {"comment_status": "Comment added successfully"}
                get_tweet_comments {"tweet_id": 4} -> [{"username": "ann", "content": "Nice"}, {"username": "ann", "content": ""}]
                get_tweet_comments {"tweet_id": 5} -> {"error": "Tweet with ID 5 not found."}
                """);
        assertThat(played.state().required("comments"))
                .isEqualTo(
                        Json.read(
                                "{\"4\": [{\"username\": \"ann\", \"content\": \"Nice\"}, {\"username\": \"ann\", \"content\": \"\"}], \"5\": []}"));
    }

    @Test
    void followsAndCounts() {
        played(OPEN).play("""
                follow_user {"username_to_follow": "ben"} -> {"follow_status": false}
                follow_user {"username_to_follow": "ann"} -> {"follow_status": true}
                unfollow_user {"username_to_unfollow": "Ben"} -> {"unfollow_status": false}
                list_all_following {} -> {"following_list": ["ben", "ann"]}
                unfollow_user {"username_to_unfollow": "ben"} -> {"unfollow_status": true}
                get_user_stats {"username": "ann"} -> {"tweet_count": 1, "following_count": 1, "retweet_count": 0}
                get_user_stats {"username": "ben"} -> {"tweet_count": 1, "following_count": 0, "retweet_count": 2}
                get_user_stats {"username": "cid"} -> {"tweet_count": 0, "following_count": 0, "retweet_count": 0}
                """);
    }

    @Test
    void findsContentsThatContainAndTagsThatAre() {
        String sunset =
                "{\"id\": 40, \"username\": \"ben\", \"content\": \"Sunset over the bay\", \"tags\": [\"#Sunset\"],"
                        + " \"mentions\": [\"@ann\"]}";
        String tea =
                "{\"id\": 1, \"username\": \"ann\", \"content\": \"Tea\", \"tags\": [], \"mentions\": [], \"likes\": 2}";
        played(OPEN).play("""
                search_tweets {"keyword": "OVER"} -> [%1$s]
                search_tweets {"keyword": "#sunSET"} -> [%1$s]
                search_tweets {"keyword": "#sun"} -> []
                search_tweets {"keyword": "ann"} -> []
                search_tweets {"keyword": ""} -> [%1$s, %2$s]
                get_user_tweets {"username": "ann"} -> [%2$s]
                get_user_tweets {"username": "Ann"} -> []
                """.formatted(sunset, tea));
    }

    @Test
    void saysWhatATweetLacks() {
        played("{\"tweets\": {\"1\": {\"content\": \"Tea\"}, \"2\": {\"username\": 5, \"content\": 5}}}")
                .play("""
                get_tweet {"tweet_id": 1} -> {"content": "Tea"}
                mention {"tweet_id": 1, "mentioned_usernames": ["x"]} -> failed: one of the tweets has no mentions
                get_user_tweets {"username": "ann"} -> failed: one of the tweets has no username
                get_user_stats {"username": "ann"} -> failed: one of the tweets has no username
                search_tweets {"keyword": "coffee"} -> failed: one of the tweets has no tags
                search_tweets {"keyword": "tea"} -> failed: one of the tweets has a content that is no text
                """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsTogetherWhateverIsCalled(long seed) {
        new RandomPlay(
                        new SocialWorldFactory(),
                        OPEN,
                        List.of("ann", "pw", "ben", "", "#Sunset", "e"),
                        List.of(),
                        Map.of(
                                "tweet_id", List.of("1", "2", "3", "4", "5", "6", "\"4\"", "4.0"),
                                "tags", List.of("[]", "[\"e\"]", "null"),
                                "mentions", List.of("[]", "[\"e\"]", "null"),
                                "mentioned_usernames", List.of("[]", "[\"ann\", \"ann\"]")))
                .verify(seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'username': null} | /username is null, expected string",
                "{'authenticated': 1} | /authenticated is 1, expected boolean",
                "{'tweets': {'1': []}} | /tweets/1 is [], expected object",
                "{'tweets': {'1': {'mentions': 'x'}}} | /tweets/1/mentions is \"x\", expected array",
                "{'retweets': {'ann': 1}} | /retweets/ann is 1, expected array",
                "{'following_list': [1]} | /following_list/0 is 1, expected string",
                "{'tweet_counter': '1'} | /tweet_counter is \"1\", expected integer"
            })
    void refusesAnotherState(String stateAndProblem) {
        String[] parts = stateAndProblem.split(" \\| ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SocialWorldFactory().create(Json.read(parts[0].replace('\'', '"')), WorldCalls.seeded()))
                .withMessage("initial state: " + parts[1]);
    }

    @Test
    void refusesTweetsWithoutANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> played("{\"tweets\": {\"first\": {}}}"))
                .withMessageContaining("/tweets")
                .withMessageContaining("^-?[0-9]{1,20}$");
    }

    private static PlayedWorld played(String state) {
        return new PlayedWorld(new SocialWorldFactory(), state);
    }
}
