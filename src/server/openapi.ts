import { z } from 'zod';
import { exportFormats, formatDetails } from '../index.ts';
import { answers } from './answers.ts';
import type { ApiRoute } from './api-route.ts';
import { apiRoutes } from './api-routes.ts';
import { changesParameters } from './changes-route.ts';
import { decisionForm, pairForm } from './decision-routes.ts';
import { exportParameters } from './export-route.ts';

type Json = Readonly<Record<string, unknown>>;

/** The description of the JSON API in OpenAPI 3.1, made from the routes themselves. */
export function describeApi(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sila',
      version,
      description:
        'The graph that the web view shows. The data themselves are at /sparql, and each IRI dereferences.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries([
      ...apiRoutes.map((route) => [route.path, { get: describeRoute(route) }]),
      ['/api/identity/decisions', describeDecisions()],
      ['/api/export', { get: describeExport(), post: describePostedExport() }],
      ['/api/changes', { get: describeChanges() }],
      [
        '/api/openapi.json',
        { get: { summary: 'This description', responses: { 200: { description: 'OpenAPI 3.1' } } } },
      ],
    ]),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(answers).map(([name, schema]) => [name, toSchema(schema, 'output')]),
      ),
    },
  };
}

const languageHeader: Json = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'The language that entities are named in, where they have a name in it',
  schema: { type: 'string', examples: ['ar', 'en'] },
};

function describeRoute(route: ApiRoute): Json {
  return {
    operationId: route.path.split('/').at(-1),
    summary: route.summary,
    parameters: [...describeParameters(route.parameters), languageHeader],
    responses: {
      200: answer(route.summary, route.answer),
      400: answer('A parameter is missing, unknown or malformed', 'ErrorView'),
      404: answer('What is asked for is not in the workspace', 'ErrorView'),
    },
  };
}

function describeDecisions(): Json {
  const answers = {
    200: answer('The two entities as they are now', 'DecidedView'),
    400: answer('A name is malformed, or both are one', 'ErrorView'),
    401: answer('The token is missing or another', 'ErrorView'),
    403: answer('The server is read-only', 'ErrorView'),
    404: answer('There is no such entity or decision', 'ErrorView'),
  };
  const security = [{ bearer: [] }];
  return {
    post: {
      operationId: 'decide',
      summary: 'Decides that two entities are one, or that they are not',
      security,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toSchema(decisionForm, 'input') } },
      },
      responses: answers,
    },
    delete: {
      operationId: 'withdraw',
      summary: 'Takes a decision back',
      security,
      parameters: describeParameters(pairForm),
      responses: answers,
    },
  };
}

function describeExport(): Json {
  const types = exportFormats.map((format) => [formatDetails[format].mediaType, {}]);
  return {
    operationId: 'export',
    summary: 'The claims that pass the filters, with their provenance, as a file',
    parameters: describeParameters(exportParameters),
    responses: {
      200: { description: 'A file', content: Object.fromEntries(types) },
      400: answer('A parameter is missing, unknown or malformed', 'ErrorView'),
    },
  };
}

function describeChanges(): Json {
  return {
    operationId: 'changes',
    summary: 'Server-sent events of the kind change, one each time that the graph has changed',
    parameters: describeParameters(changesParameters),
    responses: {
      200: {
        description: 'Events without end; the data of each is a ChangeView',
        content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/ChangeView' } } },
      },
      400: answer('A parameter is unknown or malformed', 'ErrorView'),
    },
  };
}

function describePostedExport(): Json {
  const { parameters: _, ...rest } = describeExport();
  const schema = toSchema(exportParameters, 'input');
  return {
    ...rest,
    operationId: 'exportMany',
    summary: 'The same, for more entities than fit into an address',
    requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema } } },
  };
}

function describeParameters(schema: z.ZodObject): readonly Json[] {
  const { properties = {}, required = [] } = toSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }));
}

function answer(description: string, name: string): Json {
  return {
    description,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}
