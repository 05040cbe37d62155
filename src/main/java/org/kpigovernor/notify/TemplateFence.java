package org.kpigovernor.notify;

import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** What a template may reach: the words that it is given, and nothing that does anything. Templates of a home folder are anybody's. */
final class TemplateFence {
    private static final Version VERSION = Configuration.VERSION_2_3_34;

    private TemplateFence() {}

    static Configuration around(TemplateLoader templates) {
        var configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(templates);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        var wrapper = new DefaultObjectWrapperBuilder(VERSION);
        wrapper.setMemberAccessPolicy(new Words());
        configuration.setObjectWrapper(wrapper.build());
        return configuration;
    }

    /** Of our own values what takes no arguments, and the names of constants. */
    private static final class Words implements MemberAccessPolicy {
        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return isWord(method);
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        private static boolean isWord(Method method) {
            var owner = method.getDeclaringClass();
            boolean ours = owner.getName().startsWith("org.kpigovernor.")
                    || (owner == Enum.class && method.getName().equals("name"));
            return ours && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return true;
        }
    }
}
