package id.titian.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the statements a thread sends to the database, for promises of constant work. */
@Component
public class Statements implements BeanPostProcessor {
    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    /** How many statements the work sends on this thread. */
    public static int of(Callable<?> work) throws Exception {
        int before = SENT.get();
        work.call();
        return SENT.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? wrap(DataSource.class, source) : bean;
    }

    private static <T> T wrap(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            if (method.getName()
                                    .matches("prepareStatement|prepareCall|createStatement")) {
                                SENT.set(SENT.get() + 1);
                            }
                            try {
                                var answer = method.invoke(target, arguments);
                                return answer instanceof Connection connection
                                                && type == DataSource.class
                                        ? wrap(Connection.class, connection)
                                        : answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
