"""nova.virt.bakelab: Nova's own driver for tests, which starts nothing; its snapshots have content, as libvirt's have."""
import io, os, time

from nova.compute import task_states
from nova.image import glance
from nova.virt import fake


class LabDriver(fake.FakeDriver):
    def snapshot(self, context, instance, image_id, update_task_state):
        api = glance.API()
        name = api.get(context, image_id)['name']
        update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
        meta = {'status': 'active', 'name': name, 'disk_format': 'raw', 'container_format': 'bare',
                'properties': {'kernel_id': instance.kernel_id, 'image_location': 'snapshot', 'image_state': 'available',
                               'owner_id': instance.project_id, 'ramdisk_id': instance.ramdisk_id}}
        update_task_state(task_state=task_states.IMAGE_UPLOADING, expected_state=task_states.IMAGE_PENDING_UPLOAD)
        slow = os.path.join(os.environ['LAB_FOLDER'], 'slow')
        if os.path.exists(slow):
            time.sleep(float(open(slow).read()))
        api.update(context, image_id, meta, io.BytesIO(b'disk of ' + instance.uuid.encode()), purge_props=False)
