package io.locum.analyzer.report;

import io.locum.analyzer.rule.Culprit;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences about a problem, with the names of classes and methods as people say them, without packages, and between
 * backticks, which set them as code. The whole names stand with the culprit and in the evidence.
 */
final class MarkedCode {
    /** A class with its packages, and perhaps a member and a line: {@code com.example.Chat.onOpen:42}. */
    private static final Pattern QUALIFIED = Pattern.compile(
            "(?<![\\w$./])(?:[a-z_][\\w$]*+\\.)++([A-Z_$][\\w$]*+(?:\\.[\\w$<>]++)?+)(?::(\\d++))?+(?![\\w/])");

    private MarkedCode() {}

    /** {@code com.example.Chat.onOpen blocks …} becomes {@code `Chat.onOpen` (line 42) blocks …}. */
    static String named(String sentence, Optional<Culprit> culprit) {
        return shortened(
                culprit.map(code -> replaced(sentence, code, line(code))).orElse(sentence));
    }

    /** The same without the culprit's line, for where the culprit stands beside the sentence. */
    static String in(String sentence, Optional<Culprit> culprit) {
        return shortened(culprit.map(code -> replaced(sentence, code, "")).orElse(sentence));
    }

    /** The culprit's code is known, so that its name is found even without packages. */
    private static String replaced(String sentence, Culprit culprit, String line) {
        String code = culprit.code();
        int at = code.isEmpty() || sentence.indexOf('`') >= 0 ? -1 : sentence.indexOf(code);
        if (at < 0) {
            return sentence;
        }
        String rest = sentence.substring(at + code.length());
        return rest.startsWith(":") ? sentence : sentence.substring(0, at) + "`" + simple(culprit) + "`" + line + rest;
    }

    /** What stands between backticks already is left as it is. */
    private static String shortened(String sentence) {
        StringJoiner marked = new StringJoiner("`");
        boolean code = false;
        for (String part : sentence.split("`", -1)) {
            marked.add(code ? part : QUALIFIED.matcher(part).replaceAll(MarkedCode::shortened));
            code = !code;
        }
        return marked.toString();
    }

    private static String shortened(MatchResult name) {
        String line = name.group(2) == null ? "" : " (line " + name.group(2) + ")";
        return Matcher.quoteReplacement("`" + name.group(1) + "`" + line);
    }

    private static String simple(Culprit culprit) {
        String type = culprit.className().substring(culprit.className().lastIndexOf('.') + 1);
        return type.isEmpty() ? culprit.method() : type + "." + culprit.method();
    }

    private static String line(Culprit culprit) {
        return culprit.line() < 0 ? "" : " (line " + culprit.line() + ")";
    }
}
