package io.locum.analyzer.report;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;

/** Sentences about a problem, with the culprit's name as people say it and between backticks, which set it as code. */
final class MarkedCode {

    private MarkedCode() {}

    /** {@code com.example.Chat.onOpen blocks …} becomes {@code `Chat.onOpen` (line 42) blocks …}. */
    static String named(String sentence, Problem problem) {
        return problem.culprit()
                .map(culprit -> replaced(sentence, culprit.code(), "`" + simple(culprit) + "`" + line(culprit)))
                .orElse(sentence);
    }

    /** The same without the line, for where the culprit stands beside the sentence. */
    static String in(String sentence, Problem problem) {
        return problem.culprit()
                .map(culprit -> replaced(sentence, culprit.code(), "`" + simple(culprit) + "`"))
                .orElse(sentence);
    }

    private static String replaced(String sentence, String code, String words) {
        int at = code.isEmpty() || sentence.indexOf('`') >= 0 ? -1 : sentence.indexOf(code);
        return at < 0 ? sentence : sentence.substring(0, at) + words + sentence.substring(at + code.length());
    }

    private static String simple(Culprit culprit) {
        String type = culprit.className().substring(culprit.className().lastIndexOf('.') + 1);
        return type.isEmpty() ? culprit.method() : type + "." + culprit.method();
    }

    private static String line(Culprit culprit) {
        return culprit.line() < 0 ? "" : " (line " + culprit.line() + ")";
    }
}
