import { SilaError } from '../errors.ts';
import { collectAnswer, type EngineAnswer, writeAnswer } from './answer.ts';
import type { QueryEngine } from './engine.ts';
import { planQuery, type QueryOptions, type QueryPlan } from './plan.ts';

/** Runs a planned query and hands its answer on; what is made of the answer is part of the query's turn. */
type Ask = <T>(plan: QueryPlan, use: (answer: EngineAnswer) => T | Promise<T>) => Promise<T>;

/**
 * The two forms in which an engine answers, as a whole and as a stream, from the one way in which it asks.
 *
 *   queryForms(store.base, async (plan, use) => use(await run(plan)))
 */
export function queryForms(base: string, ask: Ask): Pick<QueryEngine, 'query' | 'stream'> {
  async function answer<T>(
    sparql: string,
    options: QueryOptions,
    use: (plan: QueryPlan, answer: EngineAnswer) => T | Promise<T>,
  ): Promise<T> {
    const plan = planQuery(sparql, options, base);
    if (plan instanceof SilaError) throw plan;
    return ask(plan, (found) => use(plan, found));
  }
  return {
    query: (sparql, options = {}) =>
      answer(sparql, options, (plan, found) => collectAnswer(plan, found, base)),
    stream: (sparql, options = {}) =>
      answer(sparql, options, (plan, found) => writeAnswer(plan, found, base)),
  };
}
