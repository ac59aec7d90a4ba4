import { Prisma } from "#generated/prisma/client.ts";
import { hashOf } from "./secret-token.ts";

interface Arguments {
  where?: { token?: string | { equals?: string } };
  data?: { token?: string };
}

/**
 * For the login library, which keeps a session's token as it is: the database gets its SHA-256, and the
 * library sees the token that it asked by. Whoever reads the database cannot take over a session.
 */
export const hashedSessions = Prisma.defineExtension({
  query: {
    session: {
      async $allOperations({ args, query }) {
        const { where, data } = args as Arguments;
        const token = data?.token ?? (typeof where?.token === "object" ? where.token.equals : where?.token);
        if (token === undefined) return query(args);
        const kept = hashOf(token);
        const result = await query({
          ...args,
          ...(where?.token !== undefined && { where: { ...where, token: kept } }),
          ...(data?.token !== undefined && { data: { ...data, token: kept } }),
        } as typeof args);
        const row = result as { token?: string } | null;
        return row?.token === kept ? { ...row, token } : result;
      },
    },
  },
});
