package io.locum.agent.metrics.jmx;

import javax.management.Descriptor;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.StandardMBean;

/** An MXBean that is described by the {@link Figure}s of its interface. */
final class DescribedBean extends StandardMBean {

    /** @param <T> the bean's interface */
    <T> DescribedBean(T bean, Class<T> shown) {
        super(bean, shown, true);
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return meaning(info.getDescriptor());
    }

    @Override
    protected String getDescription(MBeanAttributeInfo info) {
        return meaning(info.getDescriptor());
    }

    private static String meaning(Descriptor descriptor) {
        return String.valueOf(descriptor.getFieldValue("meaning"));
    }
}
