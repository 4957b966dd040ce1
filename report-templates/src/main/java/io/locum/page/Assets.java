package io.locum.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page's style sheet and scripts, read once from the class path, with the security policy that permits exactly these.
 *
 * @param style the style sheet
 * @param scripts ES modules, each inlined as it is
 */
public record Assets(String style, List<String> scripts) {

    static final Assets LOADED = new Assets(
            read("page.css") + read("heap.css"),
            List.of(read("charts.js"), read("flame.js"), read("dominators.js"), read("uses.js")));

    /** Copies the scripts. */
    public Assets {
        scripts = List.copyOf(scripts);
    }

    /** The content security policy: nothing but this style and these scripts, by their hashes. */
    public String policy() {
        String hashes = scripts.stream().map(Assets::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(style) + "; script-src "
                + hashes;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The page's " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page's " + name, e);
        }
    }
}
