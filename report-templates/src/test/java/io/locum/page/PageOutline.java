package io.locum.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a page says to a reader without eyes for its drawings: one line per block of text, table rows joined. */
final class PageOutline {

    private static final List<String> BLOCKS = List.of("h1", "h2", "h3", "h4", "h5", "p", "li", "tr", "dl > div");

    private PageOutline() {}

    static String of(String html) {
        return Jsoup.parse(html).body().select(String.join(",", BLOCKS)).stream()
                .filter(element -> element.parents().stream().noneMatch(parent -> parent.is("li")))
                .map(PageOutline::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Element element) {
        String text =
                switch (element.normalName()) {
                    case "tr", "div" ->
                        element.children().stream()
                                .map(Element::text)
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.joining(" | "));
                    default -> element.text();
                };
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5" ->
                "\n" + "#".repeat(element.normalName().charAt(1) - '0') + " " + text;
            case "li" -> "- " + text;
            default -> text;
        };
    }
}
