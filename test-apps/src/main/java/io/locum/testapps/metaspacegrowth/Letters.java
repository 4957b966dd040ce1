package io.locum.testapps.metaspacegrowth;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** Writes letters by style sheets, which are compiled to classes and then remembered. For any thread. */
final class Letters {

    private static final String SHEET = """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:output method="text"/>
              <xsl:template match="order">Dear %s, <xsl:apply-templates select="item"/></xsl:template>
              <xsl:template match="item[@count &gt; 1]"><xsl:value-of select="@count"/> pieces of <xsl:value-of select="."/>, </xsl:template>
              <xsl:template match="item">one <xsl:value-of select="."/>, </xsl:template>
            </xsl:stylesheet>
            """;

    private static final String ORDER = "<order><item count='2'>tea</item><item count='1'>pot</item></order>";

    private final Map<String, Templates> compiled = new ConcurrentHashMap<>();
    private final UnaryOperator<String> greeting;

    /**
     * Letters.
     *
     * @param greeting what a style sheet greets a customer with; there is a style sheet for each
     */
    Letters(UnaryOperator<String> greeting) {
        this.greeting = greeting;
    }

    String write(String customer) {
        try {
            StringWriter letter = new StringWriter();
            sheet(greeting.apply(customer))
                    .newTransformer()
                    .transform(new StreamSource(new StringReader(ORDER)), new StreamResult(letter));
            return letter.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("writing to " + customer, e);
        }
    }

    private Templates sheet(String greeted) throws TransformerException {
        Templates known = compiled.get(greeted);
        if (known == null) {
            known = TransformerFactory.newDefaultInstance()
                    .newTemplates(new StreamSource(new StringReader(SHEET.formatted(greeted))));
            compiled.put(greeted, known);
        }
        return known;
    }
}
