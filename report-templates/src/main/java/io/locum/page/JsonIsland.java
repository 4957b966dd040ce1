package io.locum.page;

/** JSON inside a page: whatever the HTML parser could take for markup is written as a JSON escape. */
public final class JsonIsland {

    private JsonIsland() {}

    /** The same JSON, safe within a script element. These characters occur in JSON only inside of strings. */
    public static String safe(String json) {
        StringBuilder out = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> out.append("\\u003c");
                case '>' -> out.append("\\u003e");
                case '&' -> out.append("\\u0026");
                case '\u2028' -> out.append("\\u2028");
                case '\u2029' -> out.append("\\u2029");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
