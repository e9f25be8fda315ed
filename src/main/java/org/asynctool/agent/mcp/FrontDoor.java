package org.asynctool.agent.mcp;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets in who may come in. A page in a browser on this machine may not: its requests have a foreign origin, or a name
 * that was made to point here.
 */
final class FrontDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";
    private static final int INVALID_REQUEST = -32600;
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private final transient Map<String, EpisodePlace> places;
    private final transient IntSupplier port;

    FrontDoor(Map<String, EpisodePlace> places, IntSupplier port) {
        this.places = places;
        this.port = port;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!ours(request.getHeader("Host"), "")) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "this server is asked by its own address only");
        } else if (request.getHeader("Origin") != null && !ours(request.getHeader("Origin"), "http://")) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "requests of other origins are not taken");
        } else {
            admit(request, response);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<EpisodePlace> place = place(request.getRequestURI());
        String sent = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (place.isEmpty()) {
            refuse(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "there is no episode under way here; each has an address of its own, until it ends");
        } else if (!sent.startsWith(BEARER) || !place.get().admits(sent.substring(BEARER.length()))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "the token is missing or wrong; send the header 'Authorization: Bearer <token>'");
        } else {
            place.get().serve(request, response);
        }
    }

    /** Returns the place that a path such as {@code /4f1e.../mcp} leads to. */
    private Optional<EpisodePlace> place(String path) {
        String end = "/" + EpisodePlace.PATH;
        return path.startsWith("/") && path.endsWith(end) && path.length() > end.length()
                ? Optional.ofNullable(places.get(path.substring(1, path.length() - end.length())))
                : Optional.empty();
    }

    private boolean ours(@Nullable String address, String scheme) {
        return address != null
                && NAMES.stream().anyMatch(name -> address.equals(scheme + name + ":" + port.getAsInt()));
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        ObjectNode error =
                Json.mapper().createObjectNode().put("jsonrpc", "2.0").putNull("id");
        error.putObject("error").put("code", INVALID_REQUEST).put("message", message);
        byte[] body = Json.write(error).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
