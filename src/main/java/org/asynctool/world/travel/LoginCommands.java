package org.asynctool.world.travel;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonDates;

/** Commands about who travels. */
final class LoginCommands {

    private static final int TOKEN_DIGITS = 6;
    private static final int HOURS = 2;
    private static final int FULL_AGE = 18;

    static final List<Command<Agency>> ALL = List.of(
            Command.changing(
                    "authenticate_travel",
                    "Logs a traveller in and gives the access token that other tools ask for. Any credentials will do.",
                    Parameters.none()
                            .text("client_id", "Id of the client application.")
                            .text("client_secret", "Secret of the client application.")
                            .text("refresh_token", "Refresh token of the client application.")
                            .text("grant_type", "What the token is good for: read_write, read or write.")
                            .text("user_first_name", "First name of the traveller.")
                            .text("user_last_name", "Last name of the traveller."),
                    LoginCommands::authenticate),
            Command.reading(
                    "travel_get_login_status",
                    "Tells whether a traveller is logged in.",
                    Parameters.none(),
                    (agency, arguments) ->
                            Answer.of("status", agency.session().isValid()).result()),
            Command.reading(
                    "verify_traveler_information",
                    "Checks that somebody is the traveller who is logged in, of age, and has a passport of the United"
                            + " States.",
                    Parameters.none()
                            .text("first_name", "First name.")
                            .text("last_name", "Last name.")
                            .text("date_of_birth", "Date of birth, as 2026-01-31.")
                            .text("passport_number", "Number of the passport, which begins with its country."),
                    LoginCommands::verify));

    private LoginCommands() {}

    private static ToolResult authenticate(Agency agency, Arguments arguments) {
        String token = agency.drawId(TOKEN_DIGITS);
        String scope = arguments.text("grant_type");
        agency.session()
                .begin(token, HOURS, scope, arguments.text(Session.FIRST_NAME), arguments.text(Session.LAST_NAME));
        return Answer.of("expires_in", HOURS)
                .with("access_token", token)
                .with("token_type", "Bearer")
                .with("scope", scope)
                .result();
    }

    private static ToolResult verify(Agency agency, Arguments arguments) throws ToolException {
        String problem = problem(agency, arguments);
        return problem.isEmpty()
                ? Answer.of("verification_status", true).result()
                : Answer.of("verification_status", false)
                        .with("verification_failure", problem)
                        .result();
    }

    private static String problem(Agency agency, Arguments arguments) throws ToolException {
        String known = PythonText.str(agency.session().name(Session.FIRST_NAME)) + " "
                + PythonText.str(agency.session().name(Session.LAST_NAME));
        if (!isUser(agency.session(), arguments)) {
            return "Cannot book flight information for another user.Expected " + known + ", got "
                    + arguments.text("first_name") + " " + arguments.text("last_name");
        }
        String birth = arguments.text("date_of_birth");
        if (!PythonDates.isDate(birth)) {
            return "Invalid date of birth format. Please use YYYY-MM-DD.";
        }
        if (ChronoUnit.YEARS.between(PythonDates.date(birth), agency.today()) < FULL_AGE) {
            return "Traveler must be at least 18 years old.";
        }
        return arguments.text("passport_number").startsWith("US")
                ? ""
                : "Passport must be issued by the United States.";
    }

    private static boolean isUser(Session session, Arguments arguments) {
        return session.name(Session.FIRST_NAME).equals(arguments.value("first_name"))
                && session.name(Session.LAST_NAME).equals(arguments.value("last_name"));
    }
}
