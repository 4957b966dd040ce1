package io.locum.agent.metrics.jmx;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.management.DescriptorKey;

/** What a bean or one of its attributes tells; becomes part of the descriptor that JMX clients see. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Figure {
    /** In words. */
    @DescriptorKey("meaning")
    String value();

    /** Of a number; {@code 1}: a share, or a mere count. */
    @DescriptorKey("units")
    String units() default "";
}
