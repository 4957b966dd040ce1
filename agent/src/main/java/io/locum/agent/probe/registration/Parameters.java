package io.locum.agent.probe.registration;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a method that are single objects. */
final class Parameters {
    /**
     * One of them.
     *
     * @param type its internal name
     * @param local the local variable it comes in
     */
    record Parameter(String type, int local) {}

    private Parameters() {}

    static List<Parameter> of(ClassShape.Method method) {
        List<Parameter> found = new ArrayList<>();
        String descriptor = method.descriptor();
        int local = method.isStatic() ? 0 : 1;
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int start = at;
            while (descriptor.charAt(at) == '[') {
                at++;
            }
            char kind = descriptor.charAt(at);
            int end = kind == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
            if (kind == 'L' && at == start) {
                found.add(new Parameter(descriptor.substring(at + 1, end - 1), local));
            }
            local += start == at && (kind == 'J' || kind == 'D') ? 2 : 1;
            at = end;
        }
        return found;
    }
}
