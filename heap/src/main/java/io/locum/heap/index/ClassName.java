package io.locum.heap.index;

/** Turns the names that dumps hold into those of source code. */
final class ClassName {

    private ClassName() {}

    /** {@code [Ljava/lang/String;} becomes {@code java.lang.String[]}; hidden classes keep their {@code /0x…}. */
    static String ofSource(String name) {
        int dimensions = 0;
        while (dimensions < name.length() && name.charAt(dimensions) == '[') {
            dimensions++;
        }
        String element = dimensions == 0 ? dotted(name) : element(name.substring(dimensions));
        return element + "[]".repeat(dimensions);
    }

    private static String element(String name) {
        if (name.startsWith("L") && name.endsWith(";")) {
            return dotted(name.substring(1, name.length() - 1));
        }
        return switch (name) {
            case "Z" -> "boolean";
            case "C" -> "char";
            case "F" -> "float";
            case "D" -> "double";
            case "B" -> "byte";
            case "S" -> "short";
            case "I" -> "int";
            case "J" -> "long";
            default -> dotted(name);
        };
    }

    private static String dotted(String name) {
        int hidden = Math.max(name.lastIndexOf("/0x"), name.lastIndexOf("+0x"));
        if (hidden < 0) {
            return name.replace('/', '.');
        }
        return name.substring(0, hidden).replace('/', '.') + "/" + name.substring(hidden + 1);
    }
}
