"""Nova's four services in one process, with threads alone: its queue is oslo.messaging's own, inside of the process."""
import os, sys

FOLDER = os.environ['LAB_FOLDER']
HERE = os.path.dirname(os.path.abspath(__file__))
os.environ.update(OS_NOVA_CONFIG_DIR=FOLDER, OS_NOVA_CONFIG_FILES='api-paste.ini;nova.conf', OS_NOVA_DISABLE_EVENTLET_PATCHING='true')
paste = os.path.join(os.path.dirname(os.path.dirname(sys.executable)), 'etc', 'nova', 'api-paste.ini')
if not os.path.exists(os.path.join(FOLDER, 'api-paste.ini')):
    os.symlink(paste, os.path.join(FOLDER, 'api-paste.ini'))
sys.argv = ['nova', '--config-file', os.path.join(FOLDER, 'nova.conf')]
from nova import monkey_patch; monkey_patch.patch(backend='threading')
# A driver is always looked for in this package.
import nova.virt; nova.virt.__path__.append(HERE)
from sqlalchemy import event, exc
from sqlalchemy.engine import Engine
from oslo_db import exception
from oslo_db.sqlalchemy import exc_filters


# SQLite says so where two of the services write at once; Nova tries again what it takes for a deadlock.
@exc_filters.filters('sqlite', exc.OperationalError, r'.*database is locked')
def locked(error, match, engine, disconnect): raise exception.DBDeadlock(error)


@event.listens_for(Engine, 'connect')
def connected(connection, record):
    connection.execute('pragma busy_timeout=20000'); connection.execute('pragma synchronous=off')


from nova.api.openstack import wsgi_app
from nova import context, service
from nova.compute import rpcapi as compute
from nova.conductor import rpcapi as conductor
from nova.scheduler import rpcapi as scheduler
from nova.objects import host_mapping

application = wsgi_app.init_application('osapi_compute', 'nova-api-os-compute')
for binary, topic in (('nova-conductor', conductor.RPC_TOPIC), ('nova-scheduler', scheduler.RPC_TOPIC), ('nova-compute', compute.RPC_TOPIC)):
    service.Service.create(binary=binary, topic=topic).start()
host_mapping.discover_hosts(context.get_admin_context())

from wsgiref.simple_server import make_server, WSGIServer, WSGIRequestHandler
from socketserver import ThreadingMixIn


class Server(ThreadingMixIn, WSGIServer): daemon_threads = True


class Handler(WSGIRequestHandler):
    def log_message(self, form, *args): print(form % args, flush=True)


host, port = os.environ['LAB_NOVA'].split('//')[1].split(':')
make_server(host, int(port), application, Server, Handler).serve_forever()
