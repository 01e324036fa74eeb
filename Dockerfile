# One image for the API and the workers; docker-compose.yml says which of them a container is.
FROM node:22-bookworm-slim
WORKDIR /app
RUN chown node:node /app
USER node
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY --chown=node:node . .
# Command line and workflows are built now, so that a container starts in a second.
RUN node cli/adept.mjs build
# Without npm in between, signals reach Adept.
ENTRYPOINT ["node", "cli/adept.mjs"]
CMD ["api"]
